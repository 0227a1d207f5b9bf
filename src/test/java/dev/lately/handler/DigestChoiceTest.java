package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.OPERATOR;
import static dev.lately.handler.DigestRoom.OTHER;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.TERMINAL;
import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is meant where no number is typed.
class DigestChoiceTest {
  private final DigestRoom room = new DigestRoom();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preview|Digest 1 as it would come now",
        "explain|Why digest 1 came or did not come",
        "pause|Digest 1 is paused.",
        "resume|Digest 1 is not paused.",
        "edit at:10:00|Digest 1 is changed.",
        "edit|Nothing was named that would change.",
        "remove|Remove digest 1?"
      })
  void theOnlyDigestOfAGuildNeedsNoNumber(String words, String answer) {
    room.daily();
    assertThat(text(room.typed(STEWARD, OTHER, "digest " + words).card())).contains(answer);
    room.typed(READER, GROUP, "digest add 08:00");
    assertThat(text(room.typed(STEWARD, OTHER, "digest explain").card()))
        .as("that of another chat does not count")
        .startsWith("Why digest 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preview", "explain", "pause", "resume", "remove", "edit top:3"})
  void ofSeveralEachIsNamedAndHowToTypeIt(String words) {
    room.daily();
    room.typed("digest add 18:00 channel:102");
    Reply reply = room.typed("digest " + words);
    String verb = words.split(" ")[0];
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .startsWith("There are 2 digests here. Say which by its number, for example:\n/sessions")
        .contains("\n1 · 09:00, every day (Europe/Berlin) · here", "\n2 · 18:00, every day");
    assertThat(lines(reply.card()).getFirst()).startsWith("/sessions digest " + verb + " 1");
    assertThat(room.said(lines(reply.card()).getFirst().substring(1))).contains("igest 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preview", "explain", "pause", "resume", "remove", "edit top:3"})
  void whereThereIsNoneItSaysHowToAddOne(String words) {
    Card card = room.typed("digest " + words).card();
    assertThat(text(card)).startsWith("There are no digests here yet.");
    assertThat(lines(card)).containsExactly("/sessions digest add at:08:00 days:mon-fri");
  }

  @Test
  void inATerminalEveryPlaceCountsAndCommandsAreThoseOfTheTerminal() {
    room.daily();
    assertThat(text(operator("digest explain"))).startsWith("Why digest 1");
    room.typed(READER, GROUP, "digest add 08:00");
    Card which = operator("digest pause");
    assertThat(text(which)).contains("\n1 · ", "\n2 · ");
    assertThat(lines(which)).containsExactly("lately digest pause 1");
    assertThat(text(operator("digest pause 9")))
        .endsWith("To see which there are: lately digest list");
    assertThat(text(operator("digest edit 1"))).contains("lately digest edit 1 at:09:00");
  }

  @Test
  void inATerminalRemovingAsksNothingAndTheLineNamesThePlace() {
    room.daily();
    room.typed(READER, GROUP, "digest add 08:00");
    assertThat(lines(operator("digest remove 1")))
        .containsExactly("lately digest add at:09:00 zone:Europe/Berlin --place discord/100/101");
    assertThat(lines(operator("digest remove")).getFirst()).endsWith(" --place telegram/-500");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
    assertThat(lines(operator("digest remove")).getFirst())
        .startsWith("lately digest add at:08:00 days:mon-fri --place ");
  }

  @Test
  void inAChatRemovingAsksFirstWhateverIsTyped() {
    room.daily();
    Reply.Private question = (Reply.Private) room.typed("digest remove 1");
    assertThat(text(question.card())).startsWith("Remove digest 1?");
    assertThat(room.subscriptions.find(1)).isPresent();
    assertThat(text(room.typed(STRANGER, CHANNEL, "digest remove 1").card()))
        .startsWith("Only people who may manage that place")
        .endsWith("/sessions digest list");
    String code = DigestRoom.code(question.card(), "Remove it");
    assertThat(text(room.pressed(STEWARD, CHANNEL, code).card()))
        .startsWith("Digest 1 is removed.");
    assertThat(room.subscriptions.find(1)).isEmpty();
  }

  @Test
  void aQuestionOfATelegramGroupOpensInThePrivateChat() {
    room.typed(READER, GROUP, "digest add 08:00");
    Place chat = Place.privateTo(READER);
    String door = ((Reply.Private) room.typed(READER, GROUP, "digest remove")).code();
    Card question = room.pressed(READER, chat, door).card();
    assertThat(text(question)).startsWith("Remove digest 1?");
    Card whole = room.pressed(READER, chat, DigestRoom.code(question, "Keep it")).card();
    assertThat(DigestRoom.text(whole)).contains("To change it, type in the chat where it comes,");
    Card removed = room.pressed(READER, chat, DigestRoom.code(question, "Remove it")).card();
    assertThat(DigestRoom.text(removed))
        .contains("To have it back, type in the chat where it came:");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  private Card operator(String words) {
    return room.typed(OPERATOR, TERMINAL, words).card();
  }
}
