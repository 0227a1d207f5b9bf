package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcViewsTest {
  private static final View VIEW =
      new View(
          List.of(new SourceName("website-bot"), new SourceName("docs-guru")),
          Optional.of("Où sont 👩‍👩‍👧‍👦 'factures'; --"),
          new Filter(Since.DAYS_7, Optional.of("Telegram"), true),
          15);

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
  void aViewIsFoundAfterARestartAsItWasAsked() {
    views().keep(-7, VIEW);
    database.close();
    open();
    assertThat(views().find(-7)).contains(VIEW);
    assertThat(views().find(8)).isEmpty();
  }

  @Test
  void aPlainViewIsFoundAsItWasAsked() {
    views().keep(1, View.all(5));
    assertThat(views().find(1)).contains(View.all(5));
  }

  @Test
  void aViewOfAWindowIsFoundAsItWasAsked() {
    Window window = new Window(now.minusMillis(86_400_123), now);
    View view = VIEW.withFilter(VIEW.filter().in(window));
    views().keep(3, view);
    database.close();
    open();
    assertThat(views().find(3)).contains(view);
  }

  @Test
  void aViewInUseIsRefreshedAndAViewOutOfUseIsForgotten() {
    views().keep(1, VIEW);
    views().keep(2, VIEW);
    for (int month = 0; month < 30; month++) {
      now = now.plus(Duration.ofDays(30));
      views().find(1);
    }
    assertThat(views().find(1)).contains(VIEW);
    assertThat(views().find(2)).isEmpty();
  }

  @Test
  void memoryAnswersWithoutTheDatabase() {
    JdbcViews views = views();
    views.keep(1, VIEW);
    database.close();
    assertThat(views.find(1)).contains(VIEW);
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
