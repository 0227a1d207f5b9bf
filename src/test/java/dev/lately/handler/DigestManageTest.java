package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.TERMINAL;
import static dev.lately.handler.DigestRoom.channel;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import dev.lately.view.Reply;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestManageTest {
  private static final Outcome SENT = new Outcome.Sent("m", false);
  private static final Outcome PAUSED = new Outcome.Skipped(Outcome.Reason.PAUSED);

  private final DigestRoom room = new DigestRoom();

  @Test
  void aPausedDigestSaysSoAndComesAgainWhenItIsResumed() {
    Subscription digest = room.daily();
    assertThat(room.said("digest pause 1"))
        .contains("Digest 1 is paused.", "Status: paused since Nov 3, 2026, 9:30");
    assertThat(room.now(digest).state()).isInstanceOf(State.Paused.class);
    assertThat(room.said("digest pause 1")).contains("is paused already");
    room.now = Instant.parse("2026-11-10T12:00:00Z");
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
    room.now = Instant.parse("2026-11-06T12:00:00Z");
    assertThat(room.said("digest explain 1")).contains("paused since").doesNotContain("None was");
    room.typed("digest resume 1");
    assertThat(outcomes(digest)).containsExactly(PAUSED, PAUSED, PAUSED);
    assertThat(room.said("digest explain 1"))
        .contains("Friday 6 November: did not come: it was paused");
  }

  @Test
  void aDateThatAPauseLeftOutDoesNotComeAtALaterHour() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.now = Instant.parse("2026-11-04T08:10:00Z");
    room.typed("digest resume 1");
    room.typed("digest edit 1 at:10:00");
    assertThat(room.next(digest)).isEqualTo("2026-11-05T09:00:00Z");
  }

  @Test
  void anotherHourSetDuringAPauseLosesNoDate() {
    Subscription digest = room.daily();
    room.typed("digest pause 1");
    room.now = Instant.parse("2026-11-05T12:00:00Z");
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
    room.now = Instant.parse("2026-11-04T12:00:00Z");
    room.typed("digest pause 1");
    room.now = Instant.parse("2026-11-05T12:00:00Z");
    room.typed("digest resume 1");
    assertThat(outcomes(digest)).containsExactly(PAUSED, new Outcome.Failed(why));
  }

  @Test
  void anHourThatIsJustOverStillComesWhereNothingMayComeLate() {
    room.typed("digest add 11:00 catchup:0m");
    assertThat(room.said("digest edit 1 at:09:20")).contains("today’s comes at once");
  }

  /// Newest first.
  private List<Outcome> outcomes(Subscription digest) {
    return room.deliveries.last(digest.id(), 100).stream().map(Delivery::outcome).toList();
  }

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
    room.typed("digest add 11:00");
    Subscription digest = room.last();
    room.typed("digest edit 1 at:10:00");
    assertThat(room.next(digest)).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(room.said("digest edit 1 at:09:15")).contains("today’s comes at once");
    assertThat(room.next(digest)).isEqualTo("2026-11-03T08:15:00Z");
  }

  @Test
  void anHourThatIsOverForLongerThanTheCatchUpLimitSaysWhatIsLeftOut() {
    room.typed("digest add 11:00 catchup:1h");
    Subscription digest = room.last();
    assertThat(room.said("digest edit 1 at:08:00"))
        .contains("The digest of 2026-11-03 does not come any more");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T07:00:00Z");
  }

  @Test
  void moreDaysBeginWithTheNextOfThem() {
    room.typed("digest add 11:00 days:mon");
    Subscription digest = room.last();
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
    room.now = Instant.parse("2026-11-07T09:00:00Z");
    room.typed("digest edit 1 top:7");
    assertThat(room.next(digest)).isEqualTo("2026-11-04T08:00:00Z");
  }

  @Test
  void filtersAreTakenAway() {
    room.typed("digest add 08:00 source:docs text:keys origin:web mention:4711 silent");
    Subscription digest = room.last();
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
    assertThat(DigestRoom.lines(reply.card()).getFirst()).startsWith("/sessions digest edit 1 at:");
  }

  @Test
  void aRemovedDigestCanBeTypedAgain() {
    room.typed("digest add 08:00 mon-fri docs text:“rotate keys” empty:skip top:7 channel:102");
    Subscription digest = room.last();
    String removal = DigestRoom.code(room.typed("digest remove 1").card(), "Remove it");
    Reply reply = room.pressed(STEWARD, CHANNEL, removal);
    assertThat(text(reply.card())).startsWith("Digest 1 is removed. To have it back, type:");
    assertThat(room.subscriptions.find(1)).isEmpty();
    String line = DigestRoom.lines(reply.card()).getFirst();
    room.typed(line.substring(1));
    assertThat(room.last().terms()).isEqualTo(digest.terms());
    assertThat(room.last().place()).isEqualTo(digest.place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume", "remove", "edit at:08:00", "preview", "explain"})
  void theDigestOfAnotherGuildIsUnknown(String verb) {
    room.discord.stewards = (_, _) -> true;
    room.typed(STEWARD, channel("200", "201"), "digest add 08:00");
    String words = verb.replaceFirst("( |$)", " 1$1");
    assertThat(room.said("digest " + words)).startsWith("There is no digest 1 here.");
    assertThat(room.now(room.last()).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause 1", "resume 1", "remove 1", "edit 1 at:08:00"})
  void aStrangerChangesNothing(String words) {
    Subscription digest = room.daily();
    Reply reply = room.typed(STRANGER, CHANNEL, "digest " + words);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).startsWith("Only people who may manage that place");
    assertThat(room.now(digest)).isEqualTo(digest);
  }

  @Test
  void theOperatorManagesEveryPlace() {
    Subscription digest = room.daily();
    assertThat(text(room.typed(DigestRoom.OPERATOR, TERMINAL, "digest pause 1").card()))
        .contains("Digest 1 is paused.", "Where: discord channel 101");
    assertThat(room.now(digest).isActive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit 1 at:07:00", "pause 1"})
  void theSecondOfTwoChangesAtOnceIsToldAndNothingIsLost(String words) {
    Subscription digest = room.daily();
    Subscriptions raced =
        new Raced(
            room.subscriptions,
            kept ->
                room.subscriptions.change(
                    kept.withTerms(
                        new Terms(
                            new Rhythm(
                                LocalTime.of(20, 0),
                                DigestRoom.BERLIN,
                                kept.terms().rhythm().days(),
                                kept.terms().rhythm().catchUp()),
                            kept.terms().content(),
                            kept.terms().manner())),
                    room.now));
    String answer = text(room.typed(room.handler(raced), "digest " + words).card());
    assertThat(answer).contains("Somebody changed digest 1 in the meantime", "When: 20:00");
    assertThat(room.now(digest).terms().rhythm().at()).isEqualTo(LocalTime.of(20, 0));
    assertThat(room.now(digest).isActive()).isTrue();
  }

  /// Books in which somebody else changes a digest just before each change.
  private record Raced(Subscriptions kept, Consumer<Subscription> other) implements Subscriptions {
    @Override
    public boolean change(Subscription changed, Instant due) {
      kept.find(changed.id()).ifPresent(other);
      return kept.change(changed, due);
    }

    @Override
    public Optional<Subscription> add(Place place, Founder founder, Terms terms, Instant due) {
      return kept.add(place, founder, terms, due);
    }

    @Override
    public Optional<Subscription> find(long id) {
      return kept.find(id);
    }

    @Override
    public List<Subscription> at(Place place) {
      return kept.at(place);
    }

    @Override
    public List<Subscription> in(PlatformId platform, String space) {
      return kept.in(platform, space);
    }

    @Override
    public boolean remove(long id) {
      return kept.remove(id);
    }

    @Override
    public List<Due> dueBy(Instant now, int most) {
      return kept.dueBy(now, most);
    }

    @Override
    public List<Subscription> hindered() {
      return kept.hindered();
    }

    @Override
    public List<Subscription> after(long id, int most) {
      return kept.after(id, most);
    }

    @Override
    public Optional<Instant> next(long id) {
      return kept.next(id);
    }

    @Override
    public void moved(PlatformId platform, String from, String to) {
      kept.moved(platform, from, to);
    }
  }
}
