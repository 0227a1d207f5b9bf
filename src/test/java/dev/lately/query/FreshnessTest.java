package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final FakeProvider vendor = new FakeProvider("docs").add("a", MORNING);
  private final Desk desk = new Desk(vendor);

  @RepeatedTest(5)
  void fiftyPeopleAtOnceAreOneCallOfEachPage() throws Exception {
    FakeProvider paged = new FakeProvider("paged");
    paged.pageSize = 7;
    IntStream.range(0, 60).forEach(i -> paged.add("p" + i, MORNING.minusSeconds(i)));
    Desk both = new Desk(vendor, paged);
    CountDownLatch start = new CountDownLatch(1);
    Callable<List<String>> person =
        () -> {
          start.await();
          return both.readOn(both.ask());
        };
    try (var people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<List<String>>> read =
          IntStream.range(0, 50).mapToObj(_ -> people.submit(person)).toList();
      start.countDown();
      for (Future<List<String>> one : read) {
        assertThat(one.get()).hasSize(61).doesNotHaveDuplicates();
      }
    }
    assertThat(vendor.calls).containsExactly("list 0");
    assertThat(paged.calls)
        .containsExactlyElementsOf(
            IntStream.range(0, 9).mapToObj(i -> "list " + i).collect(Collectors.toList()));
  }

  @Test
  void freshRowsCostNoCall() {
    desk.first(desk.ask());
    desk.clock.move(Duration.ofSeconds(60));
    desk.first(desk.ask());
    assertThat(vendor.calls).hasSize(1);
    assertThat(desk.queries.nextCall(vendor.name)).isEmpty();
  }

  @Test
  void aFreshSourceSaysWhenItMayBeAskedAgain() {
    desk.first(desk.ask());
    assertThat(desk.queries.nextCall(vendor.name)).contains(desk.clock.instant().plusSeconds(60));
  }

  @Test
  void olderRowsAreServedAtOnceWhileTheyAreRefreshed() {
    desk.first(desk.ask());
    desk.clock.move(Duration.ofSeconds(61));
    vendor.add("b", MORNING.plusSeconds(5)).hang();
    Excerpt held = desk.first(desk.ask());
    assertThat(Desk.ids(held)).containsExactly("docs/a");
    assertThat(held.reports().getFirst().stale()).isFalse();
    vendor.release();
    await()
        .untilAsserted(() -> {
          desk.clock.move(Duration.ofMillis(1));
          assertThat(Desk.ids(desk.first(desk.ask()))).containsExactly("docs/b", "docs/a");
        });
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void muchOlderRowsAreReplacedBeforeTheyAreShown() {
    desk.first(desk.ask());
    vendor.add("b", MORNING.plusSeconds(5));
    desk.clock.move(Duration.ofMinutes(11));
    assertThat(Desk.ids(desk.first(desk.ask()))).containsExactly("docs/b", "docs/a");
  }

  @Test
  void muchOlderRowsAreShownWhenTheSourceIsLate() {
    desk.first(desk.ask());
    vendor.hang();
    desk.clock.move(Duration.ofMinutes(11));
    Excerpt held = desk.first(desk.ask());
    assertThat(Desk.ids(held)).containsExactly("docs/a");
    assertThat(held.reports().getFirst().stale()).isTrue();
    assertThat(held.reports().getFirst().trouble())
        .contains(new Trouble.TimedOut(Duration.ofMillis(400)));
    vendor.release();
  }

  @Test
  void theLastRowsOfADeadVendorAreShownForADayWithTheirAge() {
    Instant then = desk.clock.instant();
    desk.first(desk.ask());
    vendor.fail(new Trouble.VendorError(503));
    desk.clock.move(Duration.ofHours(23));
    Excerpt held = desk.first(desk.ask());
    assertThat(Desk.ids(held)).containsExactly("docs/a");
    SourceReport report = held.reports().getFirst();
    assertThat(report.asOf()).contains(then);
    assertThat(report.stale()).isTrue();
    assertThat(report.trouble()).contains(new Trouble.VendorError(503));
    desk.clock.move(Duration.ofHours(2));
    Excerpt gone = desk.first(desk.ask());
    assertThat(gone.rows()).isEmpty();
    assertThat(gone.reports().getFirst().trouble()).contains(new Trouble.VendorError(503));
  }

  @Test
  void aFailedRefreshIsNotShownWhileTheRowsAreFresh() {
    desk.first(desk.ask());
    desk.clock.move(Duration.ofSeconds(61));
    vendor.fail(new Trouble.VendorError(500));
    desk.first(desk.ask());
    await().until(() -> vendor.calls.size() == 2);
    vendor.recover();
    desk.clock.move(Duration.ofSeconds(6));
    desk.first(desk.ask());
    await().until(() -> desk.queries.nextCall(vendor.name).isPresent());
    desk.clock.move(Duration.ofSeconds(1));
    assertThat(desk.first(desk.ask()).reports().getFirst().trouble()).isEmpty();
  }

  @Test
  void aFailureIsSharedForAMoment() {
    vendor.fail(new Trouble.VendorError(500));
    desk.first(desk.ask());
    desk.clock.move(Duration.ofSeconds(4));
    desk.first(desk.ask());
    assertThat(vendor.calls).hasSize(1);
    desk.clock.move(Duration.ofSeconds(2));
    desk.first(desk.ask());
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void aVendorThatIsDownIsLeftAloneAndTriedAgain() {
    vendor.fail(new Trouble.VendorError(503));
    Excerpt third = desk.first(desk.ask());
    assertThat(third.reports().getFirst().next()).contains(desk.clock.instant().plusSeconds(5));
    for (int i = 0; i < 2; i++) {
      desk.clock.move(Duration.ofSeconds(6));
      third = desk.first(desk.ask());
    }
    desk.clock.move(Duration.ofSeconds(6));
    Instant opened = desk.clock.instant().minusSeconds(6);
    assertThat(third.reports().getFirst().next()).contains(opened.plus(Breaker.REST));
    assertThat(desk.queries.nextCall(vendor.name)).contains(opened.plus(Breaker.REST));
    Excerpt resting = desk.first(desk.ask());
    assertThat(resting.reports().getFirst().trouble())
        .contains(new Trouble.Resting(opened.plus(Breaker.REST)));
    assertThat(vendor.calls).hasSize(3);
    vendor.recover();
    desk.clock.move(Breaker.REST);
    assertThat(Desk.ids(desk.first(desk.ask()))).containsExactly("docs/a");
  }

  @Test
  void unchangedSessionsAreHeldOnce() {
    IntStream.range(0, 50).forEach(i -> vendor.add("s" + i, MORNING.minusSeconds(i)));
    Excerpt before = desk.first(desk.ask());
    vendor.sessions().forEach(s -> vendor.add(copy(s)));
    vendor.add("new", MORNING.plusSeconds(9));
    desk.clock.move(Duration.ofMinutes(11));
    Excerpt after = desk.first(desk.ask());
    assertThat(Desk.ids(after)).startsWith("docs/new");
    assertThat(after.rows().get(1)).isSameAs(before.rows().getFirst());
  }

  private static Session copy(Session s) {
    return new Session(s.ref(), s.title(), s.preview(), s.times(), s.facts(), s.participant());
  }
}
