package dev.lately.bench;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The image without a container: the packaged jar, run as the Dockerfile says.
final class Image {
  private static final Pattern FLAG = Pattern.compile("-X(?:X:(?!AOT)|mx|ms|mn|ss)\\S+");
  private static final Path JAR = Path.of("target/lately.jar");
  private static final Path CACHE = Path.of("target/lately.aot");
  private static final Path SQLITE = Path.of("target/sqlite");

  private Image() {}

  /// The command that stands for `lately`, with a start-up cache made as in the image.
  ///
  /// @throws IllegalStateException when the jar is not there
  static List<String> lately() throws IOException, InterruptedException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("No " + JAR + ": run `mvn package -DskipTests` first.");
    }
    unpackSqlite();
    train();
    return java("-XX:AOTCache=" + CACHE);
  }

  /// The native library as a file, as the image has it.
  private static void unpackSqlite() throws IOException {
    String name = "/org/sqlite/native/Linux/" + architecture() + "/libsqlitejdbc.so";
    Files.createDirectories(SQLITE);
    try (InputStream library = Image.class.getResourceAsStream(name)) {
      Files.copy(
          Objects.requireNonNull(library), SQLITE.resolve("libsqlitejdbc.so"), REPLACE_EXISTING);
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
  }

  private static void train() throws IOException, InterruptedException {
    List<String> training = java("-Xlog:aot=error", "-XX:AOTCacheOutput=" + CACHE);
    training.addAll(List.of("warm-up", "--database", "target/warm-up.db"));
    int end = new ProcessBuilder(training).inheritIO().start().waitFor();
    if (end != 0) {
      throw new IllegalStateException("The warm-up ended with " + end);
    }
  }

  private static List<String> java(String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags());
    words.add("-Dorg.sqlite.lib.path=" + SQLITE);
    words.addAll(List.of(more));
    words.addAll(List.of("-jar", JAR.toString()));
    return words;
  }

  static List<String> flags() throws IOException {
    return FLAG.matcher(Files.readString(Path.of("Dockerfile")))
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
