package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;
import dev.lately.model.Recency;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rows that come after a list has looked at what is known and before it looks what is missing.
class BetweenTwoLooksTest {
  private final MovableClock clock = new MovableClock();
  private final FakeProvider docs = new FakeProvider("docs");
  private final SourceFeed feed =
      new SourceFeed(
          new Source(docs.name, docs, Duration.ofMinutes(1), Desk.MUCH, "docs"),
          new Budget(Desk.MUCH, clock),
          new Pace(CachePolicy.DEFAULT, clock, clock));

  @Test
  void aPageIsNotCutShortByThem() {
    pagesOf(20);
    Interrupted lane = new Interrupted();
    Snapshot list = new MergedSnapshot(clock.instant(), List.of(lane), Duration.ofSeconds(20));
    assertThat(rows(list, 1)).hasSize(1);

    docs.hang();
    feed.current().orElseThrow().next(feed.rows());
    await().until(() -> docs.calls.size() == 2);
    lane.between =
        () -> {
          docs.release();
          await().until(() -> feed.rows().size() == 6);
        };
    assertThat(rows(list, 10)).hasSize(10);
    assertThat(docs.calls).startsWith("list 0", "list 1", "list 2", "list 3");
  }

  @Test
  void aSourceThatHasNoMoreIsToldOfBesideAllItsRows() {
    pagesOf(5);
    Interrupted lane = new Interrupted();
    Snapshot list = new MergedSnapshot(clock.instant(), List.of(lane), Duration.ofMillis(400));
    assertThat(rows(list, 1)).hasSize(1);

    docs.hang();
    lane.whileCounting =
        () -> {
          docs.release();
          await().until(() -> feed.rows().size() == 5);
        };
    Excerpt excerpt = list.excerpt(0, 10, Recency.Bounds.of(list.at(), Desk.ZONE));
    assertThat(Desk.report(excerpt, docs).more()).isFalse();
    assertThat(excerpt.rows()).hasSize(5);
  }

  @Test
  void aPageThatComesJustAfterTheQuestionEndedIsToldAsLate() {
    pagesOf(20);
    Interrupted lane = new Interrupted();
    Snapshot list = new MergedSnapshot(clock.instant(), List.of(lane), Duration.ofMillis(400));
    assertThat(rows(list, 1)).hasSize(1);

    docs.hang();
    lane.whileCounting =
        () -> {
          docs.release();
          await().until(() -> feed.rows().size() == 6 && pageIsOver());
        };
    Excerpt excerpt = list.excerpt(0, 10, Recency.Bounds.of(list.at(), Desk.ZONE));
    assertThat(excerpt.rows()).hasSize(6);
    assertThat(Desk.report(excerpt, docs).trouble()).containsInstanceOf(Trouble.TimedOut.class);
  }

  private void pagesOf(int sessions) {
    docs.pageSize = 3;
    IntStream.range(0, sessions).forEach(i -> docs.add("d" + i, clock.instant().minusSeconds(i)));
  }

  private boolean pageIsOver() {
    return feed.current().orElseThrow().current().isEmpty();
  }

  @Test
  void aPageThatIsJudgedByOlderRowsIsNotAskedFor() {
    pagesOf(20);
    feed.take();
    await().until(() -> feed.current().isPresent());
    Generation first = feed.current().orElseThrow();
    Rows judged = first.rows();
    first.next(judged);
    await().until(() -> first.rows().size() == 6);

    assertThat(first.next(judged)).isEmpty();
    assertThat(docs.calls).hasSize(2);
    assertThat(first.next(first.rows())).isPresent();
  }

  private static List<String> rows(Snapshot list, int size) {
    return Desk.ids(list.excerpt(0, size, Recency.Bounds.of(list.at(), Desk.ZONE)));
  }

  /// Something happens once while the list asks whether there is more, or counts.
  private final class Interrupted extends Lane {
    private Runnable between = () -> {};
    private Runnable whileCounting = () -> {};

    Interrupted() {
      super(new Looking(feed, Sieve.of(View.all(10), Optional.empty()), new Sieves()));
    }

    @Override
    boolean more() {
      boolean more = super.more();
      Runnable once = between;
      between = () -> {};
      once.run();
      return more;
    }

    @Override
    Map<Recency, Integer> counts(Recency.Bounds bounds) {
      Map<Recency, Integer> counts = super.counts(bounds);
      Runnable once = whileCounting;
      whileCounting = () -> {};
      once.run();
      return counts;
    }
  }
}
