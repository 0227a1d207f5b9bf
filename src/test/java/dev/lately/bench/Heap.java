package dev.lately.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The heap of another process.
final class Heap {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  private Heap() {}

  /// What is in use after a full collection.
  static String used(long pid) throws IOException {
    ask(pid, "GC.run");
    long kilobytes =
        USED.matcher(ask(pid, "GC.heap_info"))
            .results()
            .mapToLong(match -> Long.parseLong(match.group(1)))
            .sum();
    return kilobytes / 1024 + " MB";
  }

  private static String ask(long pid, String what) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asking = new ProcessBuilder(tool, String.valueOf(pid), what).start();
    return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
