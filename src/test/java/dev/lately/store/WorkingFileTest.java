package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFileTest {
  @TempDir Path folder;

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
      assertThat(WorkingDatabaseTest.rows(database)).isZero();
      assertThat(database.forWork().<Integer>use(h -> WorkingDatabaseTest.count(h, "work")))
          .isEqualTo(1);
      try (Connection after = work.getConnection()) {
        assertThat(after.createStatement().executeUpdate("delete from day_counts")).isEqualTo(1);
      }
    }
  }
}
