package dev.lately.kill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// How a [DigestProcess] is started: from jars, with a start-up cache that a first one leaves,
/// since very many are started.
public final class Startup {
  private final Path folder;
  private final String classPath;
  private final Path cache;

  /// Makes the jars.
  public Startup() throws IOException {
    this.folder = Files.createTempDirectory(Files.createDirectories(KillRounds.FOLDER), "start-");
    this.cache = folder.resolve("start.aot");
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry)) : entry);
    }
    this.classPath = String.join(File.pathSeparator, jars);
  }

  private String jar(Path classes) {
    Path jar = folder.resolve(classes.getFileName() + ".jar");
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int end =
        tool.run(System.out, System.err, "-c", "-f", jar.toString(), "-C", classes.toString(), ".");
    if (end != 0) {
      throw new IllegalStateException("no " + jar);
    }
    return jar.toString();
  }

  /// Whether one has left the start-up cache.
  boolean isKnown() {
    return Files.exists(cache);
  }

  /// Leaves the start-up cache for all later ones when it ends.
  ProcessBuilder first(Orders orders) {
    return builder("-XX:AOTCacheOutput=" + cache, orders);
  }

  ProcessBuilder later(Orders orders) {
    return builder("-XX:AOTCache=" + cache, orders);
  }

  private ProcessBuilder builder(String flag, Orders orders) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:aot=off",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(flag, "-cp", classPath, DigestProcess.class.getName()));
    command.addAll(orders.words());
    return new ProcessBuilder(command);
  }
}
