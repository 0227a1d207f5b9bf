package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SECOND;
import static dev.lately.handler.Room.SECRET;
import static dev.lately.handler.Room.SITE;
import static dev.lately.handler.Room.button;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Allowance;
import dev.lately.model.SourceState.Failure;
import dev.lately.model.SourceState.Held;
import dev.lately.model.SourceState.Skill;
import dev.lately.model.Trouble;
import dev.lately.view.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private final Room room = new Room();

  @BeforeEach
  void threeSources() {
    Held fresh = new Held(room.now.minusSeconds(120), true, 1145, true);
    room.queries.states.add(
        new SourceState(
            DOCS,
            Optional.of(fresh),
            Optional.empty(),
            new Allowance(6, 10, Duration.ofMinutes(1)),
            Optional.of(room.now.plusSeconds(48)),
            Set.of(Skill.SEARCH, Skill.TRANSCRIPTS)));
    Failure down =
        new Failure(
            new Trouble.VendorError(503),
            room.now.minusSeconds(120),
            room.now.minus(Duration.ofHours(3)));
    room.queries.states.add(state(SITE, Optional.of(down)));
    room.queries.states.add(state(SECRET, Optional.of(down)));
  }

  private static SourceState state(SourceName source, Optional<Failure> failure) {
    return new SourceState(
        source,
        Optional.empty(),
        failure,
        new Allowance(0, 5, Duration.ofSeconds(30)),
        Optional.empty(),
        Set.of());
  }

  @Test
  void whatIsKnownOfEachSourceIsToldToTheAskerAloneAndTheFailingOnesFirst() {
    Reply reply = room.typed("sources");
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .isEqualTo(
            """
            2 sources
            🔴 website-bot: Chatsistant
            State: not answering; first failed 3 h ago
            Last error: Chatsistant does not answer properly (503). (2 min ago, E-%s)
            Calls: 0 of 5 calls in 30 s left
            May be asked: now
            Can: list
            🟢 docs-guru: Gurubase
            State: answered 2 min ago
            Sessions known: 1,145+, the vendor has more
            Calls: 6 of 10 calls a minute left
            May be asked: again in 48 s
            Can: list, search, transcripts
            From memory. Refresh asks the vendors that may be asked now.\
            """
                .formatted(new Trouble.VendorError(503).reference(SITE).substring(2)));
    assertThat(room.queries.asked).isZero();
  }

  @Test
  void onlyWhoFailsLooksIll() {
    room.queries.states.clear();
    Held older = new Held(room.now.minusSeconds(119), false, 0, true);
    Failure down = new Failure(new Trouble.VendorError(503), room.now, room.now);
    Allowance all = new Allowance(5, 5, Duration.ofSeconds(30));
    Set<Skill> skills = Set.of(Skill.TIMES, Skill.PAGES);
    room.queries.states.add(
        new SourceState(DOCS, Optional.of(older), Optional.empty(), all, Optional.empty(), skills));
    room.queries.states.add(
        new SourceState(
            SITE, Optional.of(older), Optional.of(down), all, Optional.empty(), skills));
    assertThat(text(room.typed("sources").card()))
        .contains("🟢 docs-guru: Gurubase\nState: answered 2 min ago")
        .contains(
            "🟡 website-bot: Chatsistant\nState: not answering; first failed just now; last list")
        .contains("Can: list, lists page by page, lists by date");
  }

  @Test
  void refreshAsksAndChangesTheMessageInPlace() {
    String refresh = button(room.typed("sources").card(), "Refresh");
    Reply reply = room.pressedAlone(FIRST, GROUP, refresh);
    assertThat(reply).isInstanceOf(Reply.Open.class);
    assertThat(room.pressed(FIRST, GROUP, refresh))
        .as("in a message that others may see")
        .isInstanceOf(Reply.Private.class);
    assertThat(room.queries.asked).isEqualTo(2);
    assertThat(text(reply.card())).startsWith("2 sources").doesNotContain("secret");
  }

  @Test
  void theSameIsOpenedInThePrivateChatAndThereByNobodyElse() {
    String code = ((Reply.Private) room.typed("sources")).code();
    assertThat(text(room.pressed(FIRST, Place.privateTo(FIRST), code).card()))
        .startsWith("2 sources");
    assertThat(text(room.pressed(SECOND, Place.privateTo(SECOND), code).card()))
        .doesNotContain("docs-guru");
  }

  @Test
  void aStrangePlaceIsToldNothing() {
    assertThat(text(room.typed(Room.STRANGE, "sources").card()))
        .startsWith("Lately does not answer here.")
        .doesNotContain("docs");
  }

  @Test
  void furtherWordsAreAMistake() {
    assertThat(text(room.typed("sources docs-guru").card())).isEqualTo("sources takes no options.");
  }
}
