package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcViewsTest {
  static final View VIEW =
      new View(
          List.of(new SourceName("website-bot"), new SourceName("docs-guru")),
          Optional.of("Où sont 👩‍👩‍👧‍👦 'factures'; --"),
          new Filter(Since.DAYS_7, Optional.of("Telegram"), true),
          15);

  private Instant now = Instant.parse("2026-11-20T09:00:00Z");

  private final OpenDatabase database;

  JdbcViewsTest(OpenDatabase database) {
    this.database = database;
  }

  private JdbcViews views() {
    return new JdbcViews(database.get(), () -> now);
  }

  @Test
  void aViewIsFoundAfterARestartAsItWasAsked() {
    views().keep(-7, VIEW);
    views().keep(Long.MAX_VALUE, View.all(5));
    database.reopen();
    assertThat(views().find(-7)).contains(VIEW);
    assertThat(views().find(Long.MAX_VALUE)).contains(View.all(5));
    assertThat(views().find(8)).isEmpty();
  }

  @Test
  void aViewOfAWindowIsFoundAsItWasAsked() {
    Window window = new Window(now.minusMillis(86_400_123), now);
    View view = VIEW.withFilter(VIEW.filter().in(window));
    views().keep(3, view);
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
    database.get().close();
    assertThat(views.find(1)).contains(VIEW);
    database.reopen();
  }

  @Test
  void wordsThatAreNoTextDoNotHarmOthers() {
    JdbcViews views = views();
    Optional<String> words = Optional.of("a\u0000b\ud83d");
    views.keep(1, new View(List.of(), words, Filter.NONE, 5));
    views.keep(2, VIEW);
    assertThat(views().find(1).orElseThrow().text()).contains("ab");
    assertThat(views().find(2)).contains(VIEW);
  }
}
