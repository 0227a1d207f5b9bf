package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeListsTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration OLD = Duration.ofSeconds(61);
  private static final Duration TOO_OLD = Duration.ofMinutes(11);

  private final FakeProvider first = large("first");
  private final FakeProvider second = large("second");
  private final FakeProvider third = large("third");
  private final FakeProvider small = new FakeProvider("small").add("a", MORNING);
  private final List<FakeProvider> large = List.of(first, second, third);
  private final Desk desk =
      new Desk(Desk.MUCH, Duration.ofSeconds(20), first, second, third, small);

  @AfterEach
  void nobodyHangs() {
    large.forEach(FakeProvider::release);
  }

  @Test
  void largeListsAreFirstReadAllAtOnce() {
    large.forEach(FakeProvider::hang);
    desk.ask();
    await().until(() -> large.stream().allMatch(vendor -> vendor.calls.size() == 1));
  }

  @Test
  void largeListsAreRefreshedOneAfterTheOtherAndSmallOnesBesideThem() {
    refreshAfter(OLD);
    for (int begun = 1; begun <= large.size(); begun++) {
      int inTurn = begun;
      await().until(() -> asked().count() >= inTurn && small.calls.size() == 2);
      assertThat(asked()).hasSize(begun);
      asked().forEach(FakeProvider::release);
    }
  }

  @Test
  void whoWaitsForALargeListIsNotHeldUpByThoseInTheBackground() {
    refreshAfter(OLD);
    await().until(() -> asked().count() == 1);
    desk.clock.move(TOO_OLD);
    desk.ask();
    await().until(() -> asked().count() == large.size());
  }

  @Test
  void aRefreshThatFailsLetsTheNextOnePass() {
    refreshAfter(OLD);
    large.forEach(vendor -> vendor.fail(new Trouble.VendorError(500)).release());
    await().until(() -> asked().count() == large.size());
  }

  private void refreshAfter(Duration age) {
    desk.first(desk.ask());
    large.forEach(FakeProvider::hang);
    desk.clock.move(age);
    desk.ask();
  }

  /// Those whose second answer is under way or was given.
  private Stream<FakeProvider> asked() {
    return large.stream().filter(vendor -> vendor.calls.size() == 2);
  }

  private static FakeProvider large(String name) {
    return new FakeProvider(name).fill(Generation.LARGE, MORNING);
  }
}
