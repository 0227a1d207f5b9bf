package dev.lately.handler;

import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import dev.lately.view.Reply;
import org.junit.jupiter.api.Test;

class DigestEditTest {
  private static final Outcome SENT = new Outcome.Sent("m", false);

  private final DigestRoom room = new DigestRoom();

  @Test
  void whatWasSentTodayIsNotSentAgainAtALaterHour() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", SENT);
    assertThat(room.said("digest edit 1 at:10:00"))
        .contains(
            "Digest 1 is changed.", "When: 10:00, every day", "comes next on Nov 4, 2026, 10");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T09:00:00Z");
  }

  @Test
  void whatIsStillToComeTodayComesAtItsNewHour() {
    Subscription digest = room.added("11:00");
    room.typed("digest edit 1 at:10:00");
    assertThat(room.next(digest)).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(room.said("digest edit 1 at:09:15")).contains("today’s comes at once");
    assertThat(room.next(digest)).isEqualTo("2026-11-03T08:15:00Z");
  }

  @Test
  void anHourThatIsJustOverStillComesWhereNothingMayComeLate() {
    room.typed("digest add 11:00 catchup:0m");
    assertThat(room.said("digest edit 1 at:09:20")).contains("today’s comes at once");
  }

  @Test
  void anHourThatIsOverForLongerThanTheCatchUpLimitSaysWhatIsLeftOut() {
    Subscription digest = room.added("11:00 catchup:1h");
    assertThat(room.said("digest edit 1 at:08:00"))
        .contains("The digest of Tuesday 3 November does not come any more");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T07:00:00Z");
  }

  @Test
  void moreDaysBeginWithTheNextOfThem() {
    Subscription digest = room.added("11:00 days:mon");
    assertThat(room.next(digest)).startsWith("2026-11-09");
    room.typed("digest edit 1 days:daily");
    assertThat(room.next(digest)).startsWith("2026-11-03");
    room.typed("digest edit 1 days:fri");
    assertThat(room.next(digest)).startsWith("2026-11-06");
  }

  @Test
  void anotherZoneRepeatsNoDate() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", SENT);
    room.typed("digest edit 1 zone:Pacific/Honolulu");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T19:00:00Z");
    room.typed("digest edit 1 zone:Pacific/Auckland");
    assertThat(room.next(digest)).isEqualTo("2026-11-03T20:00:00Z");
  }

  @Test
  void aChangeOfWordsLeavesTheMissedDaysAsTheyAre() {
    Subscription digest = room.daily();
    room.moveTo("2026-11-07T09:00:00Z");
    room.typed("digest edit 1 top:7");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T08:00:00Z");
  }

  @Test
  void filtersAreTakenAway() {
    Subscription digest = room.added("08:00 source:docs text:keys origin:web mention:4711 silent");
    assertThat(room.said("digest edit 1 text:none origin:none source:all mention:none silent:no"))
        .contains("About: all sources\n");
    Terms terms = room.now(digest).terms();
    assertThat(terms.content().sources()).isEmpty();
    assertThat(terms.content().text()).isEmpty();
    assertThat(terms.content().origin()).isEmpty();
    assertThat(terms.manner().role()).isEmpty();
    assertThat(terms.manner().silent()).isFalse();
    room.typed("digest edit 1 mention:4711");
    room.typed("digest edit 1 nobody");
    assertThat(room.now(digest).terms().manner().role()).isEmpty();
  }

  @Test
  void anOddCatchUpLimitIsToldToTheMinute() {
    room.daily();
    assertThat(room.said("digest edit 1 catchup:90m")).contains("by 90 min at most");
    assertThat(room.said("digest edit 1 catchup:0m")).contains("May come late: no");
  }

  @Test
  void anEditThatChangesNothingSaysHow() {
    room.daily();
    Reply reply = room.typed("digest edit 1 at:09:00");
    assertThat(text(reply.card())).startsWith("Nothing was named that would change.");
    assertThat(lines(reply.card()).getFirst()).startsWith("/sessions digest edit 1 at:");
  }
}
