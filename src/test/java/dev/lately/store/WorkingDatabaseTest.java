package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A database under a morning's work: many hands, few connections.
class WorkingDatabaseTest {
  private static final int HANDS = 64;

  @TempDir Path folder;

  @Nested
  class InAFile extends Contract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    Database database() {
      return DATABASE.get();
    }
  }

  @Nested
  class OnAServer extends Contract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    Database database() {
      return DATABASE.get();
    }
  }

  abstract static class Contract {
    abstract Database database();

    @Test
    void workWaitsInLineAndPeopleDoNot() throws Exception {
      Database work = database().forWork();
      HikariDataSource pool = pool(work.source());
      List<Connection> held = heldAll(pool);
      try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Integer>> done =
            IntStream.range(0, HANDS)
                .mapToObj(i -> hands.submit(() -> work.inTransaction(h -> count(h, "" + i))))
                .toList();
        await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == HANDS);
        assertThat(database().<Integer>use(h -> count(h, "person"))).isEqualTo(1);
        for (Connection connection : held) {
          connection.close();
        }
        for (Future<Integer> each : done) {
          assertThat(each.get()).isEqualTo(1);
        }
      }
      assertThat(rows(database())).isEqualTo(HANDS + 1);
    }

    @Test
    void workIsMorePatientThanPeople() throws SQLException {
      assertThat(pool(database().forWork().source()).getConnectionTimeout())
          .isGreaterThanOrEqualTo(10 * pool(database().source()).getConnectionTimeout());
    }
  }

  /// Writes, so that the hands get into each other's way where only one may write.
  private static int count(Handle handle, String zone) {
    return handle.execute(
        "insert into day_counts values ('docs-guru', ?, '', 1, '2026', 1, 1)", zone);
  }

  private static int rows(Database database) {
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

  @Test
  void aDeletedFileIsReplacedForWorkAndForPeople() throws IOException, SQLException {
    Path file = folder.resolve("lately.db");
    try (Database database = Database.at(file)) {
      DataSource work = database.forWork().source();
      try (Connection before = work.getConnection()) {
        assertThat(before.isValid(1)).isTrue();
      }
      for (String left : List.of("lately.db", "lately.db-wal", "lately.db-shm")) {
        Files.deleteIfExists(folder.resolve(left));
      }
      assertThat(rows(database)).isZero();
      assertThat(database.forWork().<Integer>use(h -> count(h, "work"))).isEqualTo(1);
      try (Connection after = work.getConnection()) {
        assertThat(after.createStatement().executeUpdate("delete from day_counts")).isEqualTo(1);
      }
    }
  }
}
