package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LateSourcesTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final FakeProvider good = new FakeProvider("good").add("a", MORNING);
  private final FakeProvider other = new FakeProvider("other").add("b", MORNING.plusSeconds(1));

  @Test
  void oneGoodSourceIsShownBesideFourInTrouble() {
    FakeProvider dead = new FakeProvider("dead").fail(new Trouble.Unreachable("refused"));
    FakeProvider slow = new FakeProvider("slow").hang();
    FakeProvider locked = new FakeProvider("locked").fail(new Trouble.RefusedKey(401));
    Desk desk = new Desk(good, dead, slow, locked, other);
    Trouble.RateLimited limited = new Trouble.RateLimited(desk.clock.instant().plusSeconds(48));
    other.fail(limited);
    long start = System.nanoTime();
    Excerpt first = desk.first(desk.ask());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
    assertThat(Desk.ids(first)).containsExactly("good/a");
    assertThat(Desk.report(first, dead).trouble()).contains(new Trouble.Unreachable("refused"));
    assertThat(Desk.report(first, slow).trouble())
        .contains(new Trouble.TimedOut(Duration.ofMillis(400)));
    assertThat(Desk.report(first, locked).trouble()).contains(new Trouble.RefusedKey(401));
    assertThat(Desk.report(first, other).trouble()).contains(limited);
    assertThat(Desk.report(first, good).trouble()).isEmpty();
    slow.release();
  }

  @Test
  void aLateAnswerIsMergedInAfterWhatIsSettledAndFillsTheMemory() {
    for (int i = 0; i < 20; i++) {
      good.add("g" + i, MORNING.minusSeconds(i));
    }
    other.hang();
    Desk desk = new Desk(good, other);
    Snapshot list = desk.ask();
    Excerpt first = desk.first(list);
    assertThat(first.rows()).hasSize(10).noneMatch(s -> s.ref().source().equals(other.name));
    other.release();
    await().until(() -> Desk.ids(desk.page(list, 1)).contains("other/b"));
    assertThat(Desk.ids(desk.page(list, 1))).startsWith("other/b");
    assertThat(desk.first(list).rows()).isEqualTo(first.rows());
    assertThat(Desk.ids(desk.first(desk.queries.ask(View.all(5), desk.permitted(), Desk.ZONE))))
        .startsWith("other/b");
    assertThat(other.calls).containsExactly("list 0");
  }

  @Test
  void aHangingSourceIsWaitedForOnceInAList() {
    other.hang();
    Desk desk = new Desk(Desk.MUCH, Duration.ofSeconds(2), good, other);
    Snapshot list = desk.ask();
    desk.first(list);
    long start = System.nanoTime();
    Excerpt again = desk.page(list, 1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(Desk.report(again, other).trouble()).isPresent();
    other.release();
  }

  @Test
  void aCallThatWaitsForItsBudgetLongerThanTheDeadlineHoldsNobodyUp() {
    CallBudget one = new CallBudget(1, Duration.ofMinutes(60));
    Desk desk = new Desk(one, Duration.ofSeconds(20), good);
    Instant free = desk.clock.instant().plus(one.per());
    desk.first(desk.ask());
    desk.clock.move(Duration.ofMinutes(11));
    long start = System.nanoTime();
    Excerpt held = desk.first(desk.ask());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(Desk.ids(held)).containsExactly("good/a");
    assertThat(Desk.report(held, good).trouble())
        .contains(new Trouble.OutOfBudget(free, 1, one.per()));
    assertThat(desk.queries.nextCall(good.name)).contains(free);
  }

  @Test
  void theRefusedCallIsMadeAgainWhenTheVendorSaid() {
    Desk desk = new Desk(good);
    good.fail(new Trouble.RateLimited(desk.clock.instant().plusSeconds(48)));
    assertThat(desk.first(desk.ask()).rows()).isEmpty();
    good.recover();
    await().until(() -> desk.clock.waiting() == 1);
    assertThat(good.calls).hasSize(1);
    desk.clock.move(Duration.ofSeconds(49));
    await()
        .untilAsserted(
            () -> assertThat(Desk.ids(desk.first(desk.ask()))).containsExactly("good/a"));
    assertThat(good.calls).hasSize(2);
  }
}
