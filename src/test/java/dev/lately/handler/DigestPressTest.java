package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.buttons;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.digest.Harvester;
import dev.lately.model.View;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.DigestCodes;
import dev.lately.view.Reply;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DigestPressTest {
  private final DigestRoom room = new DigestRoom();

  @Test
  void underAPostedDigestAStewardPausesAndResumes() {
    Subscription digest = room.daily();
    String pause = posted(digest).pause().orElseThrow();
    Reply reply = room.pressed(STEWARD, CHANNEL, pause);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .isEqualTo("Digest 1 is paused. Nothing comes until somebody resumes it.");
    assertThat(room.now(digest).state()).isInstanceOf(State.Paused.class);
    room.pressed(STEWARD, CHANNEL, code(reply.card(), "Resume"));
    assertThat(room.now(digest).isActive()).isTrue();
  }

  @Test
  void aStrangersPressChangesNothingAndSaysWhy() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STRANGER, CHANNEL, posted(digest).pause().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).startsWith("Only people who may manage that place");
    assertThat(room.now(digest)).isEqualTo(digest);
    Card whole = room.pressed(STEWARD, CHANNEL, posted(digest).change().orElseThrow()).card();
    Reply refused = room.pressed(STRANGER, CHANNEL, code(whole, "Remove"));
    assertThat(text(refused.card())).startsWith("Only people who may manage that place");
  }

  @Test
  void aStrangerIsOfferedNothingThatWouldBeRefused() {
    Subscription digest = room.daily();
    Card card = room.pressed(STRANGER, CHANNEL, posted(digest).change().orElseThrow()).card();
    assertThat(buttons(card))
        .extracting(Control.Button::label)
        .containsExactly("Preview", "Explain", "All digests");
    assertThat(text(card)).startsWith("Digest 1\nOnly people who may manage that place");
    assertThat(lines(card)).isEmpty();
  }

  @Test
  void changeOpensAPrivateCardWithAllThatCanBeDone() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STEWARD, CHANNEL, posted(digest).change().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(buttons(reply.card()))
        .extracting(Control.Button::label)
        .containsExactly("Pause", "Preview", "Explain", "Remove", "All digests");
    assertThat(lines(reply.card())).containsExactly("/sessions digest edit 1 at:09:00");
    Reply paused = room.pressed(STEWARD, CHANNEL, code(reply.card(), "Pause"));
    assertThat(paused).isInstanceOf(Reply.Open.class);
    assertThat(text(paused.card())).contains("Digest 1 is paused.", "Status: paused since");
    assertThat(code(paused.card(), "Resume")).isNotEmpty();
  }

  @Test
  void removingAsksFirstAndTellsTheLineThatAddsItAgain() {
    Subscription digest = room.daily();
    Card card = room.pressed(STEWARD, CHANNEL, posted(digest).change().orElseThrow()).card();
    Card question = room.pressed(STEWARD, CHANNEL, code(card, "Remove")).card();
    assertThat(text(question)).startsWith("Remove digest 1?");
    Card kept = room.pressed(STEWARD, CHANNEL, code(question, "Keep it")).card();
    assertThat(text(kept)).startsWith("Digest 1\nStatus: active");
    Card removed = room.pressed(STEWARD, CHANNEL, code(question, "Remove it")).card();
    assertThat(lines(removed)).containsExactly("/sessions digest add at:09:00 zone:Europe/Berlin");
    assertThat(room.subscriptions.find(1)).isEmpty();
    assertThat(text(room.pressed(STEWARD, CHANNEL, posted(digest).pause().orElseThrow()).card()))
        .isEqualTo("Digest 1 was removed, so its buttons do nothing any more.");
  }

  @Test
  void browseListsTheSessionsOfTheDayAlone() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STRANGER, CHANNEL, posted(digest).browse().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .contains("Title of a", "Title of b", "Monday 2 November")
        .doesNotContain("Title of c");
  }

  private DigestCodes posted(Subscription digest) {
    LocalDate today = LocalDate.of(2026, 11, 3);
    View told = Harvester.view(digest, digest.terms().rhythm().window(today));
    return room.buttons.of(digest, told);
  }
}
