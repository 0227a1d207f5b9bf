package dev.lately.bench;

import dev.lately.kill.KillRounds;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Ten thousand digests due in one minute, on both databases: how soon they are planned and come,
/// and what memory that takes. About five minutes each.
public final class DigestsDueRun {
  private static final int MANY = Integer.getInteger("digests", 10_000);

  private DigestsDueRun() {}

  public static void main(String[] args) throws Exception {
    String only = System.getProperty("only", "");
    if (!only.equals("server")) {
      run("SQLite", KillRounds.file());
    }
    if (!only.equals("file")) {
      run("PostgreSQL", Postgres.empty());
    }
    System.exit(0);
  }

  private static void run(String name, DatabaseAddress address) throws Exception {
    try (DueMorning morning =
            new DueMorning(
                new DueCrowd(MANY), address, Files.createTempDirectory("lately-due"), command());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      tell(name, morning, "ready");
      Instant due = morning.begin(DueCrowd.nextMinute());
      Duration planned = morning.awaitPlanned(due);
      System.out.println(name + ": all planned " + planned + " after the minute began");
      clock.scheduleAtFixedRate(() -> tell(name, morning, "on the way"), 20, 20, TimeUnit.SECONDS);
      Duration sent = morning.awaitSent(due);
      clock.shutdownNow();
      System.out.println(name + ": all but the one that hangs sent " + sent + " after it");
      System.out.println(name + ": calls of each vendor " + morning.calls());
      tell(name, morning, morning.messages() + " messages");
    }
  }

  /// With the image's bounds.
  private static List<String> command() throws IOException {
    List<String> command = new ArrayList<>(Image.flags());
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lately.Main"));
    return command;
  }

  private static void tell(String name, DueMorning morning, String when) {
    try {
      System.out.printf(
          "%s, %s: %d sent, %s, heap after a collection %s%n",
          name, when, morning.sent(), Stage.memory(morning.pid()), Heap.used(morning.pid()));
    } catch (IOException | SQLException e) {
      System.out.println(e);
    }
  }
}
