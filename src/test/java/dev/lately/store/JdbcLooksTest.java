package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Looks;
import dev.lately.command.LooksContract;
import dev.lately.model.Filter;
import dev.lately.model.Mark;
import dev.lately.model.Marks;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcLooksTest extends LooksContract {
  private final OpenDatabase database;
  private Instant now = Instant.parse("2026-11-20T12:10:00Z");
  private Looks looks;

  JdbcLooksTest(OpenDatabase database) {
    this.database = database;
    this.looks = made();
  }

  private Looks made() {
    return new JdbcLooks(database.get(), () -> now);
  }

  @Override
  protected Looks looks() {
    return looks;
  }

  @Test
  void aRestartMovesNothing() {
    looks.shown(FIRST, Map.of(DOCS, mark(1)));
    database.reopen();
    looks = made();
    assertThat(looks.of(FIRST).orElseThrow()).containsExactly(Map.entry(DOCS, mark(1)));
  }

  @Test
  void ofManyWhoMoveMarksAtATimeTheLatestStays() throws Exception {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> minutes = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
      Collections.shuffle(minutes, new Random(7));
      minutes.forEach(
          m -> each.submit(() -> made().shown(FIRST, Map.of(DOCS, mark(m), SITE, mark(m)))));
    }
    assertThat(looks.of(FIRST).orElseThrow())
        .containsExactly(Map.entry(DOCS, mark(39)), Map.entry(SITE, mark(39)));
  }

  @Test
  void whoDidNotLookForMoreThanAYearIsForgotten() {
    looks.shown(FIRST, Map.of(DOCS, mark(1)));
    now = now.plus(Duration.ofDays(399));
    made().shown(FIRST, Map.of());
    assertThat(looks.of(FIRST).orElseThrow()).isNotEmpty();
    now = now.plus(Duration.ofDays(2));
    made().shown(FIRST, Map.of());
    assertThat(looks.of(FIRST).orElseThrow()).isEmpty();
  }

  @Test
  void nobodyIsToldThatTheyNeverLookedWhileTheDatabaseFails() {
    looks.shown(FIRST, Map.of(DOCS, mark(1)));
    database.get().use(h -> h.execute("alter table looks rename to away"));
    assertThat(looks.of(FIRST)).isEmpty();
    looks.shown(FIRST, Map.of(DOCS, mark(2)));
    database.get().use(h -> h.execute("alter table away rename to looks"));
    now = now.plusSeconds(31);
    assertThat(looks.of(FIRST).orElseThrow()).containsExactly(Map.entry(DOCS, mark(1)));
  }

  @Test
  void aListOfWhatIsNewIsKeptWithItsMarks() {
    TreeMap<SourceName, Mark> marks = new TreeMap<>(Map.of(DOCS, mark(1), SITE, mark(2)));
    Marks asked = new Marks(Instant.ofEpochMilli(now.toEpochMilli()), marks);
    View view = View.all(10).withFilter(Filter.NONE.since(asked));
    new JdbcViews(database.get(), () -> now).keep(-7, view);
    assertThat(new JdbcViews(database.get(), () -> now).find(-7)).contains(view);
  }
}
