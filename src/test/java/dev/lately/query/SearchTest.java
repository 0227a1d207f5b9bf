package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Words that are looked for among what is known.
class SearchTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final FakeProvider vendor = new FakeProvider("docs").add("one", MORNING);

  @Test
  void titlesThatAreKnownAreLookedThroughWithoutACall() {
    vendor.add("other", MORNING.minusSeconds(5));
    Desk desk = new Desk(vendor);
    desk.first(desk.ask());
    Snapshot found = desk.ask(search("TITLE of óne"));
    assertThat(Desk.ids(desk.first(found))).containsExactly("docs/one");
    assertThat(found.searched())
        .containsExactly(new Searched(vendor.name, Searched.Scope.KNOWN, 2, false));
    assertThat(vendor.calls).hasSize(1);
    assertThat(desk.ask().searched()).isEmpty();
  }

  @Test
  void aSourceOfWhichMoreIsToComeSaysHowManyAreKnown() {
    vendor.pageSize = 5;
    IntStream.range(0, 100).forEach(i -> vendor.add("p" + i, MORNING.minusSeconds(i)));
    Desk desk = new Desk(new CallBudget(1, Duration.ofMinutes(1)), vendor);
    Snapshot found = desk.ask(search("p3"));
    assertThat(Desk.ids(desk.first(found))).containsExactly("docs/p3");
    assertThat(found.searched())
        .containsExactly(new Searched(vendor.name, Searched.Scope.KNOWN, 5, true));
  }

  @Test
  void aSourceWithoutTitlesWasNotSearched() {
    Session bare =
        new Session(
            new SessionRef(vendor.name, "one"),
            Optional.empty(),
            Optional.empty(),
            Times.of(Optional.of(MORNING), Optional.empty(), false),
            Facts.NONE,
            Optional.of(new Participant(Map.of("name", "one"))));
    vendor.add(bare);
    Desk desk = new Desk(vendor);
    Snapshot found = desk.ask(search("one"));
    assertThat(desk.first(found).rows()).isEmpty();
    assertThat(found.searched())
        .containsExactly(new Searched(vendor.name, Searched.Scope.NOTHING, 1, false));
  }

  @Test
  void aSourceThatDidNotAnswerWasNotSearched() {
    vendor.hang();
    Desk desk = new Desk(vendor);
    Snapshot found = desk.ask(search("one"));
    assertThat(desk.first(found).reports().getFirst().isAnswered()).isFalse();
    assertThat(found.searched()).isEmpty();
    vendor.release();
  }

  private static View search(String words) {
    return View.all(10).withText(Optional.of(words));
  }
}
