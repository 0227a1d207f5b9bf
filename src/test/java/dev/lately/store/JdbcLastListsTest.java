package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.LastLists;
import dev.lately.command.LastLists.Row;
import dev.lately.command.LastListsContract;
import dev.lately.model.Place;
import dev.lately.model.SessionRef;
import dev.lately.model.View;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcLastListsTest extends LastListsContract {
  private static final View ALL = View.all(10);

  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private final OpenDatabase database;
  private JdbcLastLists lists;

  JdbcLastListsTest(OpenDatabase database) {
    this.database = database;
    this.lists = made();
  }

  private JdbcLastLists made() {
    return new JdbcLastLists(database.get(), new JdbcViews(database.get(), () -> now), () -> now);
  }

  @AfterEach
  void close() {
    lists.close();
  }

  @Override
  protected LastLists lists() {
    return lists;
  }

  private void restart() {
    lists.close();
    database.reopen();
    lists = made();
  }

  private int rows() {
    return database
        .get()
        .use(h -> h.createQuery("select count(*) from listed_rows").mapTo(Integer.class).one());
  }

  @Test
  void aRestartForgetsNoPage() {
    lists.note(FIRST, page(ALL, now, 1, 10, "a"));
    restart();
    assertThat(lists.row(FIRST, 3)).contains(new Row(ALL, now, 3, ref("a3")));
    assertThat(lists.row(FIRST, ref("a4"))).contains(new Row(ALL, now, 4, ref("a4")));
    lists.note(FIRST, page(ALL, now, 11, 10, "a"));
    restart();
    assertThat(lists.row(FIRST, 3)).isPresent();
    assertThat(lists.row(FIRST, 20)).isPresent();
  }

  @Test
  void aRowOfTheListBeforeIsNotReadBackWhileTheNewOneIsWritten() {
    lists.note(FIRST, page(ALL, now, 1, 10, "a"));
    restart();
    lists.note(FIRST, page(View.all(5), now, 1, 5, "b"));
    assertThat(lists.row(FIRST, 9)).isEmpty();
    restart();
    assertThat(lists.row(FIRST, 9)).isEmpty();
    assertThat(rows()).isEqualTo(5);
  }

  @Test
  void whatNobodyUsedForThirtyDaysIsForgotten() {
    lists.note(FIRST, page(ALL, now, 1, 10, "a"));
    for (int day = 0; day < 3; day++) {
      restart();
      now = now.plus(Duration.ofDays(25));
      assertThat(lists.row(FIRST, 1)).as("used after %s days", 25 * (day + 1)).isPresent();
    }
    restart();
    now = now.plus(Duration.ofDays(31));
    LastLists.Whose other = new LastLists.Whose(FIRST.person(), Place.TERMINAL);
    lists.note(other, page(ALL, now, 1, 2, "b"));
    restart();
    assertThat(lists.row(FIRST, 1)).isEmpty();
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void nobodyWaitsForADatabaseThatIsLocked() throws Exception {
    if (database.address() instanceof DatabaseAddress.File(var path)) {
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + path)) {
        other.createStatement().execute("begin exclusive");
        long began = System.nanoTime();
        lists.note(FIRST, page(ALL, now, 1, 10, "a"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(100));
        assertThat(lists.row(FIRST, 10)).isPresent();
      }
    }
    assertThat(lists.row(FIRST, 11)).isEmpty();
  }

  @Test
  void anIdThatIsNoTextDoesNotHarmOthers() {
    List<SessionRef> refs = List.of(ref("a\u0000b\ud83d"), ref("c"));
    lists.note(FIRST, new LastLists.Page(ALL, now, 1, refs));
    restart();
    assertThat(lists.row(FIRST, 2)).contains(new Row(ALL, now, 2, ref("c")));
  }
}
