package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsInAFileTest {
  private static final View VIEW = JdbcViewsTest.VIEW;

  @TempDir Path folder;
  private Path file;
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private Database database;

  @BeforeEach
  void open() {
    file = folder.resolve("data/lately.db");
    database = Database.at(file);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private JdbcViews views() {
    return new JdbcViews(database, () -> now);
  }

  @Test
  void aLockedDatabaseDelaysOneViewAndLosesNone() throws SQLException {
    JdbcViews views = views();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      other.createStatement().execute("begin exclusive");
      views.keep(1, VIEW);
      Instant second = Instant.now();
      views.keep(2, VIEW);
      assertThat(Duration.between(second, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(views.find(1)).contains(VIEW);
    }
    now = now.plusSeconds(31);
    assertThat(views.find(2)).contains(VIEW);
    assertThat(views().find(2)).as("written as soon as the database works again").contains(VIEW);
  }

  @Test
  void aDatabaseDeletedUnderUsIsMadeAnew() throws IOException {
    JdbcViews views = views();
    Files.delete(file);
    views.keep(1, VIEW);
    database.close();
    open();
    assertThat(views().find(1)).contains(VIEW);
  }
}
