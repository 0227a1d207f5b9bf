package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Facts;
import dev.lately.model.Filter;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.Since;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  /// 10:00 in Berlin.
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final FakeProvider docs = new FakeProvider("docs");
  private final FakeProvider shop = new FakeProvider("shop");
  private final Desk desk = new Desk(docs, shop);

  @Test
  void sourcesAreMergedNewestFirstAndUndatedLast() {
    docs.add("old", NOW.minusSeconds(50)).add(session(docs, "undated", Optional.empty(), "web"));
    docs.add("same", NOW.minusSeconds(7));
    shop.add("new", NOW.minusSeconds(1)).add("same", NOW.minusSeconds(7));
    assertThat(Desk.ids(desk.first(desk.ask())))
        .containsExactly("shop/new", "docs/same", "shop/same", "docs/old", "docs/undated");
  }

  @Test
  void theFirstPageCostsTheFirstPageOfEachVendorAndReadingOnTheNext() {
    grow(docs, 100, 30);
    Snapshot list = desk.ask();
    desk.first(list);
    desk.page(list, 1);
    assertThat(docs.calls).containsExactly("list 0");
    desk.page(list, 2);
    await().until(() -> docs.calls.equals(List.of("list 0", "list 1")));
  }

  @Test
  void lookingAheadLeavesHalfOfTheBudget() {
    grow(docs, 100, 10);
    Desk frugal = new Desk(new CallBudget(4, Duration.ofMinutes(1)), docs);
    Snapshot list = frugal.ask();
    assertThat(frugal.page(list, 0).rows()).hasSize(10);
    await().until(() -> docs.calls.size() == 2);
    assertThat(frugal.page(list, 1).rows()).hasSize(10);
    assertThat(docs.calls).hasSize(2);
    assertThat(frugal.page(list, 2).rows()).hasSize(10);
    assertThat(frugal.page(list, 3).rows()).hasSize(10);
    assertThat(frugal.page(list, 4).rows()).isEmpty();
    assertThat(docs.calls).hasSize(4);
    frugal.clock.move(Duration.ofMinutes(1));
    assertThat(frugal.page(list, 4).rows()).hasSize(10);
  }

  @Test
  void groupsThatMayHaveMoreAreOpen() {
    docs.add("today", NOW).add("week", NOW.minus(Duration.ofDays(3)));
    docs.add("old", NOW.minus(Duration.ofDays(30)));
    docs.pageSize = 2;
    shop.add("s", NOW);
    Counts counts = desk.first(desk.ask(view(Filter.NONE))).counts();
    assertThat(counts.open()).isEmpty();
    assertThat(counts.known())
        .isEqualTo(
            Map.of(Recency.TODAY, 2, Recency.LAST_7_DAYS, 1, Recency.OLDER, 1, Recency.NO_DATE, 0));
    Counts least = desk.ask().excerpt(0, 1, Recency.Bounds.of(NOW, Desk.ZONE)).counts();
    assertThat(least.total()).isEqualTo(4);
    Desk other = new Desk(docs);
    Counts open = other.ask().excerpt(0, 1, Recency.Bounds.of(NOW, Desk.ZONE)).counts();
    assertThat(open.open())
        .containsExactlyInAnyOrder(Recency.LAST_7_DAYS, Recency.OLDER, Recency.NO_DATE);
    assertThat(open.of(Recency.TODAY)).isEqualTo(1);
  }

  @Test
  void jumpsLoadWhatTheyNeed() {
    grow(docs, 100, 10);
    shop.add(session(shop, "undated", Optional.empty(), "web"));
    Snapshot list = desk.ask();
    assertThat(list.indexOf(NOW.minus(Duration.ofHours(42)))).isEqualTo(42);
    assertThat(docs.calls).hasSizeLessThanOrEqualTo(6);
    assertThat(Desk.ids(desk.first(list)).getFirst()).isEqualTo("docs/d0");
    assertThat(list.indexOfUndated()).isEqualTo(100);
    assertThat(list.indexOf(NOW.minus(Duration.ofDays(500)))).isEqualTo(100);
    assertThat(desk.page(list, 10).rows()).hasSize(1);
  }

  @Test
  void newerSessionsAreCountedAndNotInserted() {
    grow(docs, 12, 100);
    Snapshot list = desk.ask();
    List<Session> before = desk.first(list).rows();
    docs.add("fresh", NOW.plusSeconds(90)).add("d5", NOW.plusSeconds(80));
    desk.clock.move(Duration.ofMinutes(11));
    desk.first(desk.ask());
    Excerpt after = desk.first(list);
    assertThat(after.rows()).isEqualTo(before);
    assertThat(after.newer()).isEqualTo(2);
  }

  @Test
  void aPressOnAStaleListHasItRefreshedBehindIt() {
    grow(docs, 12, 100);
    Snapshot list = desk.ask();
    desk.first(list);
    docs.add("fresh", NOW.plusSeconds(90));
    desk.clock.move(Duration.ofSeconds(90));
    await().until(() -> desk.first(list).newer() == 1);
    assertThat(docs.calls).hasSize(2);
  }

  @Test
  void filtersHoldForTheWholeList() {
    docs.add(session(docs, "web", Optional.of(NOW), "Web"));
    docs.add(session(docs, "chat", Optional.of(NOW.minusSeconds(1)), "telegram"));
    docs.add(session(docs, "yesterday", Optional.of(NOW.minus(Duration.ofHours(20))), "web"));
    assertThat(
            Desk.ids(
                desk.first(desk.ask(view(new Filter(Since.TODAY, Optional.of("WEB"), false))))))
        .containsExactly("docs/web");
    assertThat(desk.first(desk.ask(view(new Filter(Since.ALL, Optional.empty(), true)))).rows())
        .isEmpty();
    assertThat(desk.queries.origins(Set.copyOf(desk.queries.sources())))
        .containsExactly("telegram", "Web", "web");
  }

  @Test
  void aNarrowListDoesNotPageThroughWhatIsTooOld() {
    grow(docs, 100, 10);
    Excerpt today = desk.first(desk.ask(view(new Filter(Since.TODAY, Optional.empty(), false))));
    assertThat(today.rows()).hasSize(10);
    Excerpt rest = desk.page(desk.ask(view(new Filter(Since.TODAY, Optional.empty(), false))), 1);
    assertThat(rest.rows()).hasSize(1);
    assertThat(rest.counts().isOpen()).isFalse();
    assertThat(docs.calls).hasSize(2);
  }

  @Test
  void aListOfAWindowHoldsAllItsSessionsAndPagesNoFurther() {
    grow(docs, 100, 10);
    Window window = new Window(NOW.minus(Duration.ofHours(37)), NOW.minus(Duration.ofHours(12)));
    Snapshot list = desk.ask(view(Filter.NONE.in(window)));
    assertThat(desk.readOn(list))
        .containsExactlyElementsOf(IntStream.range(13, 38).mapToObj(i -> "docs/d" + i).toList());
    assertThat(desk.page(list, 3).counts().isOpen()).isFalse();
    assertThat(docs.calls).hasSize(4);
  }

  @Test
  void wordsAreFoundWithoutCaseAndMarks() {
    Session accented =
        new Session(
            new SessionRef(docs.name, "f"),
            Optional.of("Où sont mes FACTURES réglées ?"),
            Optional.empty(),
            Times.NONE,
            Facts.NONE,
            Optional.empty());
    docs.add(accented).add("other", NOW);
    View view = new View(List.of(), Optional.of(" factures regl"), Filter.NONE, 10);
    assertThat(Desk.ids(desk.first(desk.ask(view)))).containsExactly("docs/f");
  }

  @Test
  void aListIsRecalledByItsViewItsReadersAndItsInstant() {
    docs.add("a", NOW);
    Snapshot list = desk.ask();
    assertThat(desk.queries.recall(View.all(10), desk.permitted(), list.at())).contains(list);
    assertThat(desk.queries.recall(View.all(5), desk.permitted(), list.at())).isEmpty();
    assertThat(
            desk.queries.recall(
                View.all(10), Sight.of(Set.of(docs.name), Level.TRANSCRIPT), list.at()))
        .isEmpty();
    assertThat(desk.queries.recall(View.all(10), desk.permitted(), NOW.plusMillis(1))).isEmpty();
    desk.clock.move(Duration.ofMinutes(61));
    assertThat(desk.queries.recall(View.all(10), desk.permitted(), list.at())).isEmpty();
  }

  @Test
  void twoPressesAtTheSameInstantShareAListButNotTheirDays() {
    docs.add("a", NOW);
    Snapshot berlin = desk.ask();
    assertThat(desk.ask()).isSameAs(berlin);
    Snapshot tokyo = desk.queries.ask(View.all(10), desk.permitted(), ZoneId.of("Asia/Tokyo"));
    assertThat(tokyo).isNotSameAs(berlin);
    assertThat(tokyo.at()).isNotEqualTo(berlin.at());
    assertThat(desk.queries.recall(View.all(10), desk.permitted(), tokyo.at())).contains(tokyo);
  }

  @Test
  void onlyPermittedSourcesAreAsked() {
    docs.add("a", NOW);
    shop.add("b", NOW);
    View both = View.all(10).withSources(List.of(docs.name, shop.name));
    Excerpt seen =
        desk.first(
            desk.queries.ask(both, Sight.of(Set.of(docs.name), Level.TRANSCRIPT), Desk.ZONE));
    assertThat(Desk.ids(seen)).containsExactly("docs/a");
    assertThat(shop.calls).isEmpty();
    assertThat(desk.queries.sources()).containsExactly(docs.name, shop.name);
  }

  @Test
  void anEmptyListHasNoRowsAndNoTrouble() {
    Excerpt nothing = desk.first(desk.ask());
    assertThat(nothing.rows()).isEmpty();
    assertThat(nothing.counts().total()).isZero();
    assertThat(nothing.reports()).allMatch(r -> r.trouble().isEmpty() && !r.more());
    assertThat(desk.page(desk.ask(), 999).rows()).isEmpty();
    assertThat(desk.ask().excerpt(Integer.MAX_VALUE, 10, Recency.Bounds.of(NOW, Desk.ZONE)).rows())
        .isEmpty();
  }

  private static View view(Filter filter) {
    return View.all(10).withFilter(filter);
  }

  /// One session an hour.
  private static void grow(FakeProvider vendor, int count, int pageSize) {
    vendor.pageSize = pageSize;
    IntStream.range(0, count).forEach(i -> vendor.add("d" + i, NOW.minus(Duration.ofHours(i))));
  }

  private static Session session(
      FakeProvider vendor, String id, Optional<Instant> last, String origin) {
    return new Session(
        new SessionRef(vendor.name, id),
        Optional.empty(),
        Optional.empty(),
        Times.of(last, Optional.empty(), false),
        new Facts(3, Optional.of(origin), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }
}
