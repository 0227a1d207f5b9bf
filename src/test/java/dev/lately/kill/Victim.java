package dev.lately.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/// A [DigestProcess] that is to be killed.
final class Victim implements AutoCloseable {
  private static final String AT = "at ";
  private static final String FAIL = "fail ";

  private final Process process;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /// `onFail` makes a platform fail in a channel.
  Victim(ProcessBuilder builder, Path log, Consumer<String> onFail) throws IOException {
    process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    Thread.ofPlatform().daemon().start(() -> listen(onFail));
  }

  private void listen(Consumer<String> onFail) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(FAIL)) {
          onFail.accept(line.substring(FAIL.length()));
          answer();
        } else if (line.startsWith(AT)) {
          said.add(line.substring(AT.length()));
        }
      }
    } catch (IOException e) {
      // It has ended: whoever waits for it sees that.
      said.add("its end");
    }
  }

  private void answer() throws IOException {
    OutputStream input = process.getOutputStream();
    input.write('\n');
    input.flush();
  }

  /// Waits until each of them has said that it stands.
  void await(Collection<String> who) {
    Awaitility.await()
        .atMost(KillRounds.BOUND)
        .pollInterval(Duration.ofMillis(20))
        .failFast("the process ended by itself", () -> !process.isAlive())
        .until(() -> said.containsAll(who));
  }

  /// Waits until it has ended on a SIGTERM.
  void end() {
    process.destroy();
    Awaitility.await().atMost(KillRounds.BOUND).until(() -> !process.isAlive());
  }

  /// SIGKILL.
  @Override
  public void close() {
    process.destroyForcibly();
    Awaitility.await()
        .atMost(KillRounds.BOUND)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !process.isAlive());
  }
}
