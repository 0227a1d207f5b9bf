package dev.lately.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the classes that the warm-up loads by name anew: those that a start between local chats
/// loads from a jar although it has the start-up cache.
public final class RecordStart {
  private static final Path LOG = Path.of("target/classes-loaded.log");
  private static final Path LIST = Path.of("src/main/resources/dev/lately/warm-up.classes");

  /// Hidden classes, which have a slash in their names, and proxies are of no jar.
  private static final Pattern LOADED =
      Pattern.compile("([\\w.]+(?:\\$\\w+)*) source: (shared|file:\\S+\\.jar)");

  /// Their class files are too old for any start-up cache.
  private static final Pattern TOO_OLD = Pattern.compile(".*/(picocli|nv-websocket-client)-.*");

  private RecordStart() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Image.lately());
    command.add(1, "-Xlog:class+load:file=" + LOG);
    try (Stage stage = Stage.of(145, command)) {
      List<String> names = names(Set.copyOf(Files.readAllLines(LIST)));
      Files.write(LIST, names);
      System.out.println(names.size() + " classes of a start of " + stage.startMillis() + " ms");
    }
    System.exit(0);
  }

  /// Those known before are in the cache by now, and stay if they are loaded still.
  private static List<String> names(Set<String> known) throws IOException {
    return LOADED
        .matcher(Files.readString(LOG))
        .results()
        .filter(loaded -> known.contains(loaded.group(1)) || isMissed(loaded.group(2)))
        .map(loaded -> loaded.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isMissed(String source) {
    return source.endsWith(".jar") && !TOO_OLD.matcher(source).matches();
  }
}
