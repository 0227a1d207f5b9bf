package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Allowance;
import dev.lately.model.SourceState.Failure;
import dev.lately.model.SourceState.Held;
import dev.lately.model.SourceState.Skill;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceStatesTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeProvider vendor = new FakeProvider("docs").add("a", MORNING);
  private final Desk desk = new Desk(new CallBudget(10, MINUTE), vendor);

  private SourceState state() {
    return desk.queries.states(Set.of(vendor.name)).getFirst();
  }

  @Test
  void whatNobodyAskedIsNotKnownAndCostsNoCall() {
    SourceState state = state();
    assertThat(state.held()).isEmpty();
    assertThat(state.failure()).isEmpty();
    assertThat(state.next()).isEmpty();
    assertThat(state.allowance()).isEqualTo(new Allowance(10, 10, MINUTE));
    assertThat(state.skills())
        .containsExactlyInAnyOrder(Skill.SINGLE, Skill.TRANSCRIPTS, Skill.PAGES);
    assertThat(vendor.calls).isEmpty();
  }

  @Test
  void afterAnAnswerThereAreRowsAndOneCallLess() {
    vendor.pageSize = 1;
    vendor.add("b", MORNING.minusSeconds(1));
    desk.ask();
    desk.queries.newest(Set.of(vendor.name));
    desk.first(desk.ask());
    SourceState state = state();
    Instant now = desk.clock.instant();
    assertThat(state.held()).contains(new Held(now, true, 2, false));
    assertThat(state.next()).contains(now.plus(MINUTE));
    assertThat(state.allowance().left()).isEqualTo(8);
    desk.clock.move(Duration.ofSeconds(61));
    assertThat(state().held()).contains(new Held(now, false, 2, false));
    assertThat(state().next()).isEmpty();
    assertThat(state().allowance().left()).isEqualTo(10);
  }

  @Test
  void aFailureKeepsItsBeginningAndTheRowsOfBefore() {
    Instant answered = desk.clock.instant();
    desk.first(desk.ask());
    vendor.fail(new Trouble.VendorError(503));
    desk.clock.move(Duration.ofMinutes(11));
    Instant down = desk.clock.instant();
    desk.first(desk.ask());
    assertThat(state().failure()).contains(new Failure(new Trouble.VendorError(503), down, down));
    assertThat(state().next()).contains(down.plusSeconds(5));
    vendor.fail(new Trouble.RefusedKey(401));
    desk.clock.move(MINUTE);
    desk.first(desk.ask());
    assertThat(state().failure())
        .contains(new Failure(new Trouble.RefusedKey(401), down.plus(MINUTE), down));
    assertThat(state().held()).contains(new Held(answered, false, 1, false));
    vendor.recover();
    desk.clock.move(MINUTE);
    desk.first(desk.ask());
    assertThat(state().failure()).isEmpty();
  }

  @Test
  void aVendorThatIsLeftAloneStillHasTheErrorThatItGave() {
    vendor.fail(new Trouble.VendorError(502));
    for (int i = 0; i < 4; i++) {
      desk.first(desk.ask());
      desk.clock.move(Duration.ofSeconds(6));
    }
    assertThat(vendor.calls).hasSize(3);
    SourceState state = state();
    assertThat(state.failure().map(Failure::why)).contains(new Trouble.VendorError(502));
    assertThat(state.failure().map(Failure::at)).contains(desk.clock.instant().minusSeconds(12));
    assertThat(state.next()).contains(desk.clock.instant().minusSeconds(12).plus(Breaker.REST));
  }

  @Test
  void aCallThatHangsIsToldOfBeforeItFails() {
    Instant asked = desk.clock.instant();
    vendor.hang();
    desk.first(desk.ask());
    desk.clock.move(Duration.ofSeconds(1));
    assertThat(state().failure())
        .contains(
            new Failure(new Trouble.TimedOut(Duration.ofMillis(400)), desk.clock.instant(), asked));
    vendor.release();
    await().until(() -> state().held().isPresent() && state().failure().isEmpty());
  }

  @Test
  void aRefusalLeavesNoCallUntilItsEnd() {
    Budget budget = new Budget(new CallBudget(10, MINUTE), desk.clock);
    budget.refuse(desk.clock.instant().plusSeconds(30));
    assertThat(budget.left().left()).isZero();
    desk.clock.move(Duration.ofSeconds(31));
    assertThat(budget.left().left()).isEqualTo(10);
  }

  @Test
  void onlyThoseThatAreNamedAreTold() {
    List<FakeProvider> three =
        IntStream.range(0, 3).mapToObj(i -> new FakeProvider("source-" + i)).toList();
    Desk many = new Desk(three.toArray(FakeProvider[]::new));
    assertThat(many.queries.states(Set.of(three.get(2).name, three.get(0).name)))
        .extracting(state -> state.source().value())
        .containsExactly("source-0", "source-2");
  }
}
