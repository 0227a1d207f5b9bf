package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.TERMINAL;
import static dev.lately.handler.DigestRoom.channel;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.subscription.ForwardingSubscriptions;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import dev.lately.view.Reply;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestManageTest {
  private final DigestRoom room = new DigestRoom();

  @Test
  void aRemovedDigestCanBeTypedAgain() {
    Subscription digest =
        room.added("08:00 mon-fri docs text:“rotate keys” empty:skip top:7 channel:102");
    String removal = code(room.typed("digest remove 1").card(), "Remove it");
    Reply reply = room.pressed(STEWARD, CHANNEL, removal);
    assertThat(text(reply.card())).startsWith("Digest 1 is removed. To have it back, type:");
    assertThat(room.subscriptions.find(1)).isEmpty();
    String line = lines(reply.card()).getFirst();
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

  @ParameterizedTest
  @ValueSource(strings = {"pause 1", "resume 1", "edit 1 at:10:00"})
  void whatIsAgreedOfATopicIsNotReadInAnother(String words) {
    room.typed(READER, topic("17"), "digest add 09:00 website-bot text:refund");
    Reply reply = room.typed(READER, topic("18"), "digest " + words);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).contains("Digest 1", "refund");
    String code = ((Reply.Private) reply).code();
    Reply opened = room.pressed(READER, Place.privateTo(READER), code);
    assertThat(text(opened.card())).contains("Digest 1", "refund");
  }

  @Test
  void whatIsAgreedOfATopicIsReadInIt() {
    room.typed(READER, topic("17"), "digest add 09:00");
    assertThat(room.typed(READER, topic("17"), "digest pause 1")).isInstanceOf(Reply.Open.class);
  }

  private static Place topic(String id) {
    return new Place(DigestRoom.TELEGRAM, "-500", "-500", Optional.of(id), Place.Kind.GROUP);
  }

  @Test
  void whatIsAddedToAnotherChannelIsToldToWhoeverAddedIt() {
    Reply reply = room.typed("digest add 09:00 channel:102");
    assertThat(room.last().place()).isEqualTo(DigestRoom.OTHER);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).contains("Digest 1 is");
    assertThat(room.typed("digest add 10:00")).isInstanceOf(Reply.Open.class);
  }

  @Test
  void theOperatorManagesEveryPlace() {
    Subscription digest = room.daily();
    assertThat(room.said(DigestRoom.OPERATOR, TERMINAL, "digest pause 1"))
        .contains("Digest 1 is paused.", "Where: discord channel 101");
    assertThat(room.now(digest).isActive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit 1 at:07:00", "pause 1"})
  void theSecondOfTwoChangesAtOnceIsToldAndNothingIsLost(String words) {
    Subscription digest = room.daily();
    assertToldAndKept(digest, room.typed(raced(), "digest " + words));
  }

  @Test
  void whatSomebodyChangesAtOnceIsNotRemoved() {
    Subscription digest = room.daily();
    String removal = code(room.typed("digest remove 1").card(), "Remove it");
    assertToldAndKept(digest, room.pressed(raced(), removal));
  }

  private void assertToldAndKept(Subscription digest, Reply reply) {
    assertThat(text(reply.card()))
        .contains("Somebody changed digest 1 in the meantime", "When: 20:00");
    assertThat(room.now(digest).terms().rhythm().at()).isEqualTo(LocalTime.of(20, 0));
    assertThat(room.now(digest).isActive()).isTrue();
  }

  private CommandHandler raced() {
    return room.handler(
        new Raced(
            room.subscriptions,
            kept -> room.subscriptions.change(atEightInTheEvening(kept), room.now)));
  }

  private static Subscription atEightInTheEvening(Subscription kept) {
    Rhythm now = kept.terms().rhythm();
    Rhythm later = new Rhythm(LocalTime.of(20, 0), now.zone(), now.days(), now.catchUp());
    return kept.withTerms(new Terms(later, kept.terms().content(), kept.terms().manner()));
  }

  /// Books in which somebody else changes a digest just before each change.
  private record Raced(Subscriptions kept, Consumer<Subscription> other)
      implements ForwardingSubscriptions {
    @Override
    public boolean change(Subscription changed, Instant due) {
      kept.find(changed.id()).ifPresent(other);
      return kept.change(changed, due);
    }
  }
}
