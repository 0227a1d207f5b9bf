package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleSessionsTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final FakeProvider vendor = new FakeProvider("docs").add("a", MORNING);
  private final SessionRef ref = new SessionRef(vendor.name, "a");
  private final Desk desk = new Desk(vendor);

  @Test
  void manyWhoOpenOneSessionAreOneCall() {
    IntStream.range(0, 20)
        .parallel()
        .forEach(_ -> assertThat(desk.queries.session(ref)).isPresent());
    assertThat(vendor.calls).containsExactly("session a");
    desk.clock.move(Duration.ofSeconds(31));
    desk.queries.session(ref);
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void aSessionIsKnownFromItsListWhileItsVendorFails() {
    desk.first(desk.ask());
    vendor.fail(new Trouble.VendorError(500));
    assertThat(desk.queries.session(ref)).isPresent();
    assertThat(desk.queries.session(new SessionRef(vendor.name, "b"))).isEmpty();
    assertThat(desk.queries.session(new SessionRef(new SourceName("who"), "a"))).isEmpty();
  }

  @Test
  void whatNobodyListedIsSoughtOnlyWhereTheSourceHoldsAllThatItsKeyReads() {
    assertThat(desk.queries.seek(ref)).as("another guru's, for all we know").isEmpty();
    assertThat(vendor.calls).isEmpty();
    desk.first(desk.ask());
    assertThat(desk.queries.seek(ref)).isPresent();
    FakeProvider alone = new FakeProvider("alone").add("b", MORNING);
    alone.alone = true;
    Desk other = new Desk(alone);
    assertThat(other.queries.seek(new SessionRef(alone.name, "b"))).isPresent();
    assertThat(other.queries.seek(new SessionRef(alone.name, "c"))).isEmpty();
    assertThat(alone.calls).containsExactly("session b", "session c");
  }

  @Test
  void whatIsListedLeavesHalfOfTheBudgetToLists() {
    CallBudget four = new CallBudget(4, Duration.ofMinutes(1));
    FakeProvider many = new FakeProvider("many");
    IntStream.range(0, 5).forEach(i -> many.add("s" + i, MORNING));
    Desk poor = new Desk(four, many);
    poor.first(poor.ask());
    assertThat(IntStream.range(0, 5).mapToObj(i -> state(poor, many, "s" + i)))
        .containsExactly(
            Sighting.State.TOLD,
            Sighting.State.LISTED,
            Sighting.State.LISTED,
            Sighting.State.LISTED,
            Sighting.State.LISTED);
    assertThat(state(poor, many, "s0")).as("told before").isEqualTo(Sighting.State.TOLD);
    assertThat(many.calls).containsExactly("list 0", "session s0");
  }

  private static Sighting.State state(Desk desk, FakeProvider vendor, String id) {
    return desk.queries.session(new SessionRef(vendor.name, id)).orElseThrow().state();
  }

  @Test
  void whatAVendorTellsLessOfByItselfIsKnownFromItsList() {
    desk.first(desk.ask());
    Session listed = desk.queries.known(List.of(vendor.name)).findFirst().orElseThrow();
    Facts none = Facts.NONE;
    vendor.add(
        new Session(
            ref, Optional.empty(), Optional.of("Hello"), Times.NONE, none, Optional.empty()));
    Sighting told = desk.queries.session(ref).orElseThrow();
    assertThat(told.state()).isEqualTo(Sighting.State.TOLD);
    assertThat(told.session().title()).isEqualTo(listed.title());
    assertThat(told.session().preview()).contains("Hello");
    assertThat(told.session().times()).isEqualTo(listed.times());
  }

  @Test
  void aSessionThatItsVendorHasNoMoreIsGoneUntilALaterListHasIt() {
    desk.first(desk.ask());
    Instant listed = desk.clock.instant();
    vendor.shown = _ -> false;
    desk.clock.move(Duration.ofSeconds(1));
    assertThat(desk.queries.session(ref)).get().returns(Sighting.State.GONE, Sighting::state);
    desk.clock.move(Duration.ofMinutes(20));
    desk.first(desk.ask());
    assertThat(desk.queries.session(ref)).get().returns(listed, Sighting::asOf);
    assertThat(desk.queries.transcript(ref)).isInstanceOf(Transcript.Gone.class);
    assertThat(desk.queries.seek(ref)).isEmpty();
    assertThat(vendor.calls).containsExactly("list 0", "session a", "list 0");
    vendor.shown = _ -> true;
    desk.clock.move(Duration.ofMinutes(20));
    desk.first(desk.ask());
    assertThat(desk.queries.session(ref)).get().returns(Sighting.State.TOLD, Sighting::state);
  }

  @Test
  void whereNothingWasSaidNothingIsNotGone() {
    Facts empty = new Facts(0, Optional.empty(), Optional.empty(), false, Optional.empty());
    vendor.add(
        new Session(ref, Optional.empty(), Optional.empty(), Times.NONE, empty, Optional.empty()));
    desk.first(desk.ask());
    vendor.fail(new Trouble.NotFound("session"));
    assertThat(desk.queries.transcript(ref))
        .isEqualTo(new Transcript.Told(new Conversation(List.of(), true)));
  }

  @Test
  void aConversationSaysWhatWentWrong() {
    vendor.fail(new Trouble.Forbidden());
    assertThat(desk.queries.transcript(ref))
        .isEqualTo(new Transcript.Failed(new Trouble.Forbidden()));
    vendor.recover();
    desk.clock.move(Duration.ofSeconds(6));
    assertThat(desk.queries.transcript(ref)).isInstanceOf(Transcript.Told.class);
  }

  @Test
  void aConversationBeyondTheBudgetSaysWhenAndComesLater() {
    CallBudget one = new CallBudget(1, Duration.ofMinutes(1));
    Desk poor = new Desk(one, vendor);
    poor.first(poor.ask());
    Instant free = poor.clock.instant().plus(one.per());
    assertThat(poor.queries.transcript(ref))
        .isEqualTo(new Transcript.Failed(new Trouble.OutOfBudget(free, 1, one.per())));
    poor.clock.move(Duration.ofMinutes(1));
    assertThat(poor.queries.transcript(ref)).isInstanceOf(Transcript.Told.class);
    assertThat(vendor.calls).containsExactly("list 0", "conversation a");
  }

  @Test
  void whoReadsOnForMinutesCostsOneCall() {
    for (int page = 0; page < 9; page++) {
      desk.queries.transcript(ref);
      desk.clock.move(Duration.ofSeconds(31));
    }
    assertThat(vendor.calls).containsExactly("conversation a");
    desk.clock.move(Duration.ofMinutes(5));
    desk.queries.transcript(ref);
    assertThat(vendor.calls).hasSize(2);
  }

  @Test
  void whatASourceCannotTellIsUntold() {
    assertThat(desk.queries.tells(vendor.name)).isTrue();
    SourceName who = new SourceName("who");
    assertThat(desk.queries.tells(who)).isFalse();
    assertThat(desk.queries.transcript(new SessionRef(who, "a")))
        .isEqualTo(new Transcript.Untold());
  }
}
