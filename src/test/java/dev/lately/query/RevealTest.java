package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevealTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Revealed TOLD =
      new Revealed.Told(new Participant(Map.of("E-mail", "a@example.org")));

  private final FakeProvider vendor = new FakeProvider("docs").add("a", MORNING);
  private final SessionRef ref = new SessionRef(vendor.name, "a");
  private final Desk desk = new Desk(vendor);

  @Test
  void whatIsRevealedIsAskedOfTheVendorEachTimeAndRememberedNowhere() {
    desk.first(desk.ask());
    assertThat(desk.queries.reveal(ref)).isEqualTo(TOLD);
    assertThat(desk.queries.reveal(ref)).isEqualTo(TOLD);
    assertThat(vendor.calls).containsExactly("list 0", "unmasked a", "unmasked a");
    assertThat(desk.queries.known(List.of(vendor.name)).map(Session::participant))
        .allSatisfy(said -> assertThat(said).isEmpty());
    assertThat(desk.queries.session(ref).orElseThrow().session().participant()).isEmpty();
    assertThat(desk.first(desk.ask()).rows().getFirst().participant()).isEmpty();
  }

  @Test
  void whatNobodyListedIsNotRevealed() {
    assertThat(desk.queries.reveal(ref)).isEqualTo(new Revealed.Nothing());
    assertThat(vendor.calls).isEmpty();
  }

  @Test
  void aRefusalIsTold() {
    desk.first(desk.ask());
    vendor.fail(new Trouble.Forbidden());
    assertThat(desk.queries.reveal(ref)).isEqualTo(new Revealed.Failed(new Trouble.Forbidden()));
  }

  @Test
  void itCountsInTheBudget() {
    Desk poor = new Desk(new CallBudget(2, Duration.ofMinutes(1)), vendor);
    poor.first(poor.ask());
    assertThat(poor.queries.reveal(ref)).isEqualTo(TOLD);
    assertThat(poor.queries.reveal(ref))
        .isInstanceOfSatisfying(
            Revealed.Failed.class,
            failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.OutOfBudget.class));
    assertThat(vendor.calls).containsExactly("list 0", "unmasked a");
  }

  @Test
  void noLogTellsIt() {
    desk.first(desk.ask());
    assertThat(desk.queries.reveal(ref).toString()).doesNotContain("example.org");
  }
}
