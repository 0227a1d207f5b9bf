package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
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
