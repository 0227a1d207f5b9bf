package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.query.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcTitlesTest {
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private final OpenDatabase database;
  private JdbcTitles titles;

  JdbcTitlesTest(OpenDatabase database) {
    this.database = database;
    database.get().use(handle -> handle.execute("delete from titles"));
    this.titles = made();
  }

  private JdbcTitles made() {
    return new JdbcTitles(database.get(), () -> now);
  }

  @AfterEach
  void close() {
    titles.close();
  }

  private void restart() {
    titles.close();
    database.reopen();
    titles = made();
  }

  private static SessionRef ref(String id) {
    return new SessionRef(new SourceName("website-bot"), id);
  }

  private Title title(String id, String... words) {
    return new Title(
        ref(id), Optional.of(words).filter(w -> w.length > 0).map(w -> w[0]), 7, now, now);
  }

  @Test
  void aRestartForgetsNoTitle() {
    Title worded = title("a", "Où sont 👩‍👩‍👧‍👦 'factures'; --");
    Title wordless = title("b");
    titles.keep(worded);
    titles.keep(wordless);
    restart();
    assertThat(titles.latest(9)).containsExactlyInAnyOrder(worded, wordless);
  }

  @Test
  void aTitleTakesThePlaceOfTheOneBefore() {
    titles.keep(title("a", "before"));
    now = now.plusSeconds(5);
    Title after = title("a", "after");
    titles.keep(after);
    restart();
    assertThat(titles.latest(9)).containsExactly(after);
  }

  @Test
  void thoseThatWereSeenLastAreReadFirst() {
    titles.keep(title("a", "first"));
    now = now.plusSeconds(5);
    titles.keep(title("b", "second"));
    now = now.plusSeconds(5);
    titles.used(List.of(ref("a")));
    restart();
    assertThat(titles.latest(9)).extracting(t -> t.ref().id()).containsExactly("a", "b");
    assertThat(titles.latest(1)).hasSize(1);
    assertThat(titles.latest(1).getFirst().used()).isEqualTo(now);
  }

  @Test
  void whatNobodySawForNinetyDaysIsForgotten() {
    titles.keep(title("seen", "a"));
    titles.keep(title("unseen", "b"));
    now = now.plus(Duration.ofDays(60));
    titles.used(List.of(ref("seen")));
    restart();
    now = now.plus(Duration.ofDays(40));
    titles.keep(title("new", "c"));
    restart();
    assertThat(titles.latest(9)).extracting(t -> t.ref().id()).containsExactly("new", "seen");
  }

  @Test
  void anIdOrAWordThatIsNoTextDoesNotHarmOthers() {
    titles.keep(title("a\u0000b\ud83d", "c\u0000d\udc00"));
    titles.keep(title("e", "f"));
    restart();
    assertThat(titles.latest(9)).contains(title("e", "f")).hasSize(2);
  }
}
