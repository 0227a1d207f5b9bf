package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.Silenced;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A reply is known to be shown once Telegram has taken the card itself, and not before.
class TelegramReceiptTest {
  private final List<String> shown = new CopyOnWriteArrayList<>();

  /// In a group news are behind a door; what is pressed there opens them.
  private Reply answer(Request request) {
    return switch (request.command()) {
      case Command.New _ ->
          new Reply.Private(
              SampleCards.list(), "code-to-open", Optional.empty(), () -> shown.add("typed"));
      case Command.Press _ ->
          new Reply.Open(SampleCards.list(), Optional.empty(), () -> shown.add("pressed"));
      case Command.Export _ -> Silenced.reply("code-of-a-file");
      case Command.Stats _ -> Silenced.reply("");
      default -> new Reply.Private(SampleCards.session(), "");
    };
  }

  @Test
  void inAPrivateChatTheAnswerIsShown() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(ZOE, ZOE, "/new docs");
      talk.shown(ZOE, 1);
      await().until(() -> shown.equals(List.of("typed")));
      assertThat(talk.requests.getFirst().command())
          .isInstanceOfSatisfying(
              Command.New.class,
              asked ->
                  assertThat(asked.view().sources()).extracting("value").containsExactly("docs"));
    }
  }

  @Test
  void inAGroupItIsShownOnceItIsOpened() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(GROUP, ZOE, "/sessions new");
      talk.shown(GROUP, 1);
      talk.settle(GROUP);
      assertThat(shown).isEmpty();
      talk.telegram.type(ZOE, ZOE, "/start code-to-open");
      talk.shown(ZOE, 1);
      await().until(() -> shown.equals(List.of("pressed")));
    }
  }

  @Test
  void whatMustNotBeShownIsNot() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(ZOE, ZOE, "/export csv");
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText())
          .isEqualTo("it cannot be written down");
    }
  }

  @Test
  void ofAWayToItNobodyAsksWhetherItMayBeShown() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(GROUP, ZOE, "/sessions export csv");
      talk.telegram.type(GROUP, ZOE, "/sessions stats");
      assertThat(talk.shown(GROUP, 2))
          .allSatisfy(m -> assertThat(m.path("text").asText()).startsWith("This is for you alone"));
    }
  }

  @Test
  void whatWasLaidAsideIsAskedForWhenItIsOpened() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(GROUP, ZOE, "/sessions stats");
      String link =
          talk.shown(GROUP, 1).getFirst().at("/reply_markup/inline_keyboard/0/0/url").asText();
      talk.telegram.type(ZOE, ZOE, "/start " + link.substring(link.indexOf('=') + 1));
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText())
          .isEqualTo("it cannot be written down");
    }
  }

  @Test
  void whatTelegramRefusesIsNotShown() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.server
          .faults()
          .next(
              "sendMessage", new Fault.Refusal(BotApiError.of(403, "Forbidden: bot was blocked")));
      talk.telegram.type(ZOE, ZOE, "/new");
      talk.settle(ZOE);
      talk.shown(ZOE, 1);
      assertThat(shown).isEmpty();
    }
  }

  @Test
  void ofALostAnswerNobodyKnowsWhetherItIsShown() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.server.faults().next("sendMessage", new Fault.ResetBefore(), new Fault.ResetBefore());
      talk.server
          .faults()
          .next("editMessageText", new Fault.ResetBefore(), new Fault.ResetBefore());
      talk.telegram.type(ZOE, ZOE, "/new");
      talk.settle(ZOE);
      talk.shown(ZOE, 1);
      assertThat(shown).isEmpty();
    }
  }

  @Test
  void aPressIsShownOnceItsMessageIsChanged() throws IOException {
    try (Conversation talk = new Conversation(this::answer)) {
      talk.telegram.type(ZOE, ZOE, "/new");
      talk.shown(ZOE, 1);
      talk.telegram.press(ZOE, ZOE, "Refresh");
      await().until(() -> shown.equals(List.of("typed", "pressed")));
    }
  }
}
