package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// A database under a morning's work: many hands, few connections.
@OnBothDatabases
class WorkingDatabaseTest {
  private static final int HANDS = 64;

  private final OpenDatabase database;

  WorkingDatabaseTest(OpenDatabase database) {
    this.database = database;
  }

  @Test
  void workWaitsInLineAndPeopleDoNot() throws Exception {
    Database work = database.get().forWork();
    HikariDataSource pool = pool(work.source());
    List<Connection> held = heldAll(pool);
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> done =
          IntStream.range(0, HANDS)
              .mapToObj(i -> hands.submit(() -> work.inTransaction(h -> count(h, "" + i))))
              .toList();
      await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == HANDS);
      assertThat(database.get().<Integer>use(h -> count(h, "person"))).isEqualTo(1);
      for (Connection connection : held) {
        connection.close();
      }
      for (Future<Integer> each : done) {
        assertThat(each.get()).isEqualTo(1);
      }
    }
    assertThat(rows(database.get())).isEqualTo(HANDS + 1);
  }

  @Test
  void workIsMorePatientThanPeople() throws SQLException {
    assertThat(pool(database.get().forWork().source()).getConnectionTimeout())
        .isGreaterThanOrEqualTo(10 * pool(database.get().source()).getConnectionTimeout());
  }

  /// Writes, so that the hands get into each other's way where only one may write.
  static int count(Handle handle, String zone) {
    return handle.execute(
        "insert into day_counts values ('docs-guru', ?, '', 1, '2026', 1, 1)", zone);
  }

  static int rows(Database database) {
    return database.use(
        h -> h.createQuery("select count(*) from day_counts").mapTo(Integer.class).one());
  }

  private static HikariDataSource pool(DataSource source) throws SQLException {
    try (Connection first = source.getConnection()) {
      assertThat(first.isValid(1)).isTrue();
    }
    return source.unwrap(HikariDataSource.class);
  }

  private static List<Connection> heldAll(HikariDataSource pool) throws SQLException {
    List<Connection> held = new ArrayList<>();
    for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
      held.add(pool.getConnection());
    }
    return held;
  }
}
