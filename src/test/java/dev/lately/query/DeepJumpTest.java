package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Filter;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.Since;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Far pages of a vendor that allows ten calls a minute and has a hundred pages.
class DeepJumpTest {
  private static final CallBudget TEN = new CallBudget(10, Duration.ofMinutes(1));
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final FakeProvider docs = new FakeProvider("docs");
  private final FakeProvider blog = new FakeProvider("blog").add("b", MORNING.plusSeconds(1));
  private final CachedSessionQueries queries =
      new CachedSessionQueries(
          Stream.of(docs, blog).map(DeepJumpTest::source).toList(), policy(), clock, clock);

  DeepJumpTest() {
    docs.pageSize = 10;
    IntStream.range(0, 1000).forEach(i -> docs.add("d" + i, MORNING.minusSeconds(i)));
  }

  /// Both are of one account.
  private static Source source(FakeProvider vendor) {
    return new Source(vendor.name, vendor, FRESH, TEN, "one account");
  }

  private static CachePolicy policy() {
    CachePolicy usual = CachePolicy.DEFAULT;
    Duration deadline = Duration.ofSeconds(20);
    return new CachePolicy(
        deadline, deadline, usual.stale(), usual.retry(), usual.snapshots(), usual.idle());
  }

  @Test
  void aJumpTakesNoMoreThanHalfOfTheBudgetAndSaysWhenItGoesOn() {
    Snapshot list = ask(10);
    Excerpt far = page(list, 999);
    assertThat(far.rows()).isEmpty();
    assertThat(far.counts().isOpen()).isTrue();
    assertThat(docs.calls).hasSize(5);
    assertThat(far.reports().getFirst().trouble())
        .contains(new Trouble.OutOfBudget(clock.instant().plus(TEN.per()), 10, TEN.per()));
    Excerpt last = page(list, far.readable() / 10 - 1);
    assertThat(Desk.ids(last)).hasSize(10).startsWith("docs/d40");
    assertThat(docs.calls).hasSize(5);
  }

  @Test
  void everyJumpTakesOneCallWhereHalfIsSpent() {
    Snapshot list = ask(10);
    page(list, 999);
    Instant date = MORNING.minusSeconds(700);
    assertThat(list.indexOf(date)).isEqualTo(60);
    assertThat(page(list, 6).rows()).hasSize(10);
    assertThat(docs.calls).hasSize(7);
  }

  @Test
  void afterAJumpOthersStillGetTheirFirstListAndTheirRefresh() {
    page(ask(10), 999);
    Excerpt first =
        page(
            queries.ask(View.all(10), Sight.of(Set.of(blog.name), Level.TRANSCRIPT), Desk.ZONE), 0);
    assertThat(Desk.ids(first)).containsExactly("blog/b");
    assertThat(first.reports()).allMatch(report -> report.trouble().isEmpty());

    docs.add("new", MORNING.plusSeconds(5));
    clock.move(FRESH.multipliedBy(CachePolicy.WAIT_AFTER - 5));
    await()
        .until(() -> {
          clock.move(Duration.ofMillis(1));
          return Desk.ids(page(ask(10), 0)).contains("docs/new");
        });
    assertThat(calls()).isLessThanOrEqualTo(10);
  }

  @Test
  void aTurnOfThePageIsServedAsLongAsThereIsBudgetAtAll() {
    Snapshot list = ask(10);
    IntStream.range(0, 10)
        .forEach(page -> assertThat(page(list, page).rows()).as("page " + page).hasSize(10));
    assertThat(calls()).isEqualTo(10);
  }

  @Test
  void rowsThatAreOutOfReachDoNotDisturbTheOrder() {
    IntStream.range(0, 40).forEach(i -> blog.add("b" + i, MORNING.minusSeconds(900 + i)));
    Snapshot list =
        queries.ask(
            View.all(10), Sight.of(Set.of(docs.name, blog.name), Level.TRANSCRIPT), Desk.ZONE);
    page(list, 999);
    Duration window = TEN.per();
    List<String> read = new ArrayList<>();
    for (int page = 0; read.size() < 100; page++) {
      read.addAll(Desk.ids(page(list, page)));
      clock.move(window);
    }
    assertThat(read).containsExactlyElementsOf(expected());
  }

  private static List<String> expected() {
    return Stream.concat(Stream.of("blog/b"), IntStream.range(0, 99).mapToObj(i -> "docs/d" + i))
        .toList();
  }

  @Test
  void fiftyPeopleWhoPageAtOnceStayWithinTheBudgetAndAreAllAnswered() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Excerpt>>> read =
          IntStream.range(0, 50)
              .mapToObj(person ->
                  people.submit(() -> {
                    start.await();
                    return read(person);
                  }))
              .toList();
      start.countDown();
      for (Future<List<Excerpt>> one : read) {
        assertThat(one.get().getFirst().rows()).isNotEmpty();
        assertThat(one.get())
            .allMatch(page ->
                !page.rows().isEmpty()
                    || page.reports().getFirst().trouble().orElseThrow()
                        instanceof Trouble.OutOfBudget);
      }
    }
    assertThat(calls()).isLessThanOrEqualTo(10);
  }

  /// Five pages, then the last there is.
  private List<Excerpt> read(int person) {
    View view =
        View.all(View.PAGE_SIZES.get(person % 4))
            .withFilter(new Filter(Since.values()[person % 2], Optional.empty(), false));
    Snapshot list = queries.ask(view, Sight.of(Set.of(docs.name), Level.TRANSCRIPT), Desk.ZONE);
    return Stream.of(0, 1, 2, 3, 4, 999).map(page -> page(list, page)).toList();
  }

  private int calls() {
    return docs.calls.size() + blog.calls.size();
  }

  private Snapshot ask(int size) {
    return queries.ask(View.all(size), Sight.of(Set.of(docs.name), Level.TRANSCRIPT), Desk.ZONE);
  }

  private static Excerpt page(Snapshot list, int page) {
    return list.excerpt(page * 10, 10, Recency.Bounds.of(list.at(), Desk.ZONE));
  }
}
