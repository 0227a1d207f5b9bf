package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestPauseTest {
  private static final Outcome PAUSED = new Outcome.Skipped(Outcome.Reason.PAUSED);

  private final DigestRoom room = new DigestRoom();

  @Test
  void aPausedDigestSaysSoAndComesAgainWhenItIsResumed() {
    Subscription digest = room.daily();
    assertThat(room.said("digest pause 1"))
        .contains("Digest 1 is paused.", "Status: paused since Nov 3, 2026, 9:30");
    assertThat(room.now(digest).state()).isInstanceOf(State.Paused.class);
    assertThat(room.said("digest pause 1")).contains("is paused already");
    room.moveTo("2026-11-10T12:00:00Z");
    assertThat(room.said("digest resume 1")).contains("Digest 1 comes again.", "Nov 11, 2026");
    assertThat(room.next(digest)).isEqualTo("2026-11-11T08:00:00Z");
    assertThat(room.said("digest resume 1")).contains("Digest 1 is not paused.");
  }

  @Test
  void whatCannotComeIsNotPausedAnyMoreButWaits() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.discord.hindrances.put(
        CHANNEL, new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Embed Links"));
    assertThat(room.said("digest resume 1"))
        .contains("something stands in its way", "lacks the permission “Embed Links”");
    assertThat(room.now(digest).state()).isInstanceOf(State.Hindered.class);
    room.discord.hindrances.clear();
    assertThat(room.said("digest resume 1")).contains("Digest 1 comes again.");
  }

  @Test
  void theDatesOfAPauseAreWrittenDownWhenItEnds() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.moveTo("2026-11-06T12:00:00Z");
    assertThat(room.said("digest explain 1")).contains("paused since").doesNotContain("None was");
    room.typed("digest resume 1");
    assertThat(outcomes(digest)).containsExactly(PAUSED, PAUSED, PAUSED);
    assertThat(room.said("digest explain 1"))
        .contains("Friday 6 November, about Thursday 5 November: did not come: it was paused");
  }

  @Test
  void aDateThatAPauseLeftOutDoesNotComeAtALaterHour() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.moveTo("2026-11-04T08:10:00Z");
    room.typed("digest resume 1");
    room.typed("digest edit 1 at:10:00");
    assertThat(room.next(digest)).isEqualTo("2026-11-05T09:00:00Z");
  }

  @Test
  void anotherHourSetDuringAPauseLosesNoDate() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.moveTo("2026-11-05T12:00:00Z");
    room.typed("digest edit 1 at:10:00");
    room.typed("digest resume 1");
    assertThat(outcomes(digest)).containsExactly(PAUSED, PAUSED);
  }

  @Test
  void whatWasHinderedAndThenPausedTellsBoth() {
    Hindrance why = new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Embed Links");
    Subscription digest = room.daily();
    room.subscriptions.change(
        digest.withState(new State.Hindered(room.now, why)),
        room.subscriptions.next(digest.id()).orElseThrow());
    room.moveTo("2026-11-04T12:00:00Z");
    room.typed("digest pause 1");
    room.moveTo("2026-11-05T12:00:00Z");
    room.typed("digest resume 1");
    assertThat(outcomes(digest)).containsExactly(PAUSED, new Outcome.Failed(why));
  }

  /// Newest first.
  private List<Outcome> outcomes(Subscription digest) {
    return room.deliveries.last(digest.id(), 100).stream().map(Delivery::outcome).toList();
  }
}
