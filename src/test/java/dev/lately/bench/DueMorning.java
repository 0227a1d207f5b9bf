package dev.lately.bench;

import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.river.RunningLately;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `lately run` in a process of its own while all of a [DueCrowd] is due: five simulated vendors,
/// local chats, and one Telegram group that hangs.
final class DueMorning implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(20);

  private final DueCrowd crowd;
  private final CountDownLatch never = new CountDownLatch(1);
  private final Simulator simulator;
  private final LocalDiscord discord = LocalDiscord.start();
  private final LocalBotApi telegram = new LocalBotApi();
  private final Database database;
  private final RunningLately lately;

  DueMorning(DueCrowd crowd, DatabaseAddress address, Path folder, List<String> command)
      throws IOException {
    this.crowd = crowd;
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(145));
    crowd.gather(discord, telegram);
    telegram.telegram().hold(DueCrowd.first(), never);
    database = Database.of(address);
    crowd.subscribe(database);
    lately =
        new RunningLately(
            folder,
            simulator,
            discord,
            telegram,
            new RunningLately.Shape(command, crowd.groups(), written(address)));
  }

  /// As the configuration has it.
  private static String written(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.File(Path path) -> "{url: \"jdbc:sqlite:%s\"}".formatted(path);
      case DatabaseAddress.Server server ->
          "{url: \"%s\", user: %s, password: \"env:DATABASE_PASSWORD\"}"
              .formatted(server.url(), Postgres.USER);
    };
  }

  long pid() {
    return lately.pid();
  }

  /// Makes all of them due in that minute, and gives back since when they are.
  Instant begin(Instant minute) throws SQLException {
    simulator.vendors().forEach(SimulatedVendor::forgetCalls);
    DueCrowd.makeDue(database, minute);
    Instant written = Instant.now();
    return written.isAfter(minute) ? written : minute;
  }

  /// How long after that instant all were planned.
  Duration awaitPlanned(Instant due) {
    return after(due, () -> count("select count(*) from deliveries") == crowd.size());
  }

  /// How long after that instant all but the one that hangs had come.
  Duration awaitSent(Instant due) {
    return after(due, () -> sent() == crowd.size() - 1);
  }

  private static Duration after(Instant due, java.util.concurrent.Callable<Boolean> done) {
    await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(done);
    return Duration.between(due, Instant.now());
  }

  int sent() throws SQLException {
    return count("select count(*) from deliveries where outcome in ('sent', 'late')");
  }

  int count(String sql) throws SQLException {
    try (Connection connection = database.source().getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  /// How many messages stand in all places.
  long messages() {
    long there =
        crowd.groups().stream()
            .mapToLong(group -> telegram.telegram().shown(Long.parseLong(group)).size())
            .sum();
    return there + discord.messages().size();
  }

  /// How often each vendor was asked.
  List<Integer> calls() {
    return simulator.vendors().stream().map(SimulatedVendor::calls).toList();
  }

  @Override
  public void close() {
    lately.close();
    never.countDown();
    database.close();
    telegram.close();
    discord.close();
    simulator.close();
  }
}
