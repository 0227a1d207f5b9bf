package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.ADAM;
import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What people type and press, through the real library and a local Bot API.
class TelegramTalkTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aTypedCommandIsAnsweredInItsChat() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.telegram.speak("de");
      talk.telegram.type(ZOE, ZOE, "/neueste docs 7t");
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText())
          .startsWith("Sessions · all sources");
      Request request = talk.requests.getFirst();
      assertThat(request.command()).isInstanceOf(Command.Recent.class);
      assertThat(request.person().id()).isEqualTo("11");
      assertThat(request.locale()).hasToString("de");
      assertThat(request.place().isPrivate()).isTrue();
    }
  }

  @Test
  void whoeverReadsNoneOfTheLanguagesIsAnsweredInThatOfTheHouse() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.telegram.speak("it");
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      assertThat(talk.requests.getFirst().locale()).hasToString("en");
    }
  }

  @Test
  void aTopicIsAnsweredInTheTopic() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.empty()))) {
      ObjectNode body =
          MAPPER.createObjectNode().put("text", "/recent").put("message_thread_id", 4);
      talk.telegram.type(GROUP, ZOE, body);
      assertThat(talk.shown(GROUP, 1).getFirst().path("message_thread_id").asInt()).isEqualTo(4);
      assertThat(talk.requests.getFirst().place().topic()).contains("4");
    }
  }

  @Test
  void anotherBotsCommandsAreLeftToIt() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.empty()))) {
      talk.telegram.type(GROUP, ZOE, "/recent@OtherBot");
      talk.telegram.type(GROUP, ZOE, "/weather");
      talk.telegram.type(GROUP, ZOE, "hello /recent");
      talk.telegram.type(GROUP, ZOE, "/recent@latelybot");
      talk.shown(GROUP, 1);
      assertThat(talk.requests).hasSize(1);
    }
  }

  @Test
  void aPressIsAcknowledgedThenEdited() throws IOException {
    try (Conversation talk = new Conversation(TelegramTalkTest::pages)) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.telegram.press(GROUP, ZOE, "Next");
      await().until(() -> text(talk, GROUP).equals("page 2"));
      assertThat(talk.telegram.answers()).hasSize(1);
      assertThat(talk.server.methods().indexOf("answercallbackquery"))
          .isLessThan(talk.server.methods().indexOf("editmessagetext"));
      assertThat(talk.telegram.shown(GROUP)).hasSize(1);
    }
  }

  @Test
  void aPrivateAnswerToAPressInAGroupOpensThePrivateChat() throws IOException {
    try (Conversation talk =
        new Conversation(request ->
            request.command() instanceof Command.Press
                ? new Reply.Private(SampleCards.session(), "PrivateCode")
                : new Reply.Open(page(1)))) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.telegram.press(GROUP, ADAM, "Next");
      await().until(() -> talk.telegram.answers().size() == 1);
      assertThat(talk.telegram.answers().getFirst().path("url").asText())
          .isEqualTo("https://t.me/LatelyBot?start=PrivateCode");
      assertThat(text(talk, GROUP)).isEqualTo("page 1");

      talk.telegram.type(ADAM, ADAM, "/start PrivateCode");
      talk.shown(ADAM, 1);
      assertThat(talk.requests.getLast().command())
          .isEqualTo(new Command.Press("PrivateCode", List.of()));
    }
  }

  @Test
  void aPrivateAnswerThatComesLateIsOfferedByAButton() throws IOException {
    CountDownLatch acknowledged = new CountDownLatch(1);
    try (Conversation talk =
        new Conversation(request -> {
          if (!(request.command() instanceof Command.Press)) {
            return new Reply.Open(page(1));
          }
          awaitQuietly(acknowledged);
          return new Reply.Private(SampleCards.session(), "PrivateCode");
        })) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.telegram.press(GROUP, ADAM, "Next");
      await().until(() -> talk.telegram.answers().size() == 1);
      acknowledged.countDown();
      JsonNode offer = talk.shown(GROUP, 2).getLast();
      assertThat(offer.toString())
          .contains("https://t.me/LatelyBot?start=PrivateCode")
          .doesNotContain("rotate");
    }
  }

  @Test
  void aPrivateAnswerToATypedCommandShowsTheGroupAButtonOnly() throws IOException {
    try (Conversation talk =
        new Conversation(_ -> new Reply.Private(SampleCards.session(), "PrivateCode"))) {
      talk.telegram.type(GROUP, ZOE, "/recent private");
      assertThat(talk.shown(GROUP, 1).getFirst().toString())
          .contains("start=PrivateCode")
          .doesNotContain("rotate");
    }
  }

  @Test
  void aMistakeInAPrivateChatNeedsNoQuote() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Private(mistake("docs"), ""))) {
      talk.telegram.type(ZOE, ZOE, "/recent @victim");
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText()).contains("Allowed: docs.");
      assertThat(talk.server.calls("sendMessage").getFirst().body().has("reply_parameters"))
          .isFalse();
    }
  }

  @Test
  void aRefusedPressIsAnAlertOfAsManyWordsAsFit() throws IOException {
    try (Conversation talk =
        new Conversation(request ->
            request.command() instanceof Command.Press
                ? new Reply.Private(mistake("docs, ".repeat(50)), "")
                : new Reply.Open(page(1)))) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.telegram.press(GROUP, ZOE, "Next");
      await().until(() -> talk.telegram.answers().size() == 1);
      JsonNode alert = talk.telegram.answers().getFirst();
      assertThat(alert.path("text").asText())
          .startsWith("❗️ There is no source @victim.\n\nAllowed: docs, docs, ")
          .hasSize(TelegramLimits.ALERT);
      assertThat(alert.path("show_alert").asBoolean()).isTrue();
    }
  }

  @Test
  void twoPressesInTheSameInstantDoOneThing() throws IOException {
    CountDownLatch both = new CountDownLatch(1);
    try (Conversation talk =
        new Conversation(request -> {
          if (request.command() instanceof Command.Press) {
            awaitQuietly(both);
          }
          return pages(request);
        })) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      talk.telegram.press(ZOE, ZOE, "Next");
      talk.telegram.press(ZOE, ZOE, "Next");
      await().until(() -> talk.telegram.answers().size() == 2);
      both.countDown();
      await().until(() -> text(talk, ZOE).equals("page 2"));
      talk.settle(ZOE);
      assertThat(talk.requests.stream().filter(r -> r.command() instanceof Command.Press))
          .hasSize(1);
      assertThat(talk.server.calls("editMessageText")).hasSize(1);
    }
  }

  @Test
  void aPressAfterAnotherPressIsMeantThoughItCameBefore() throws IOException {
    CountDownLatch all = new CountDownLatch(1);
    try (Conversation talk =
        new Conversation(request -> {
          if (request.command() instanceof Command.Press) {
            awaitQuietly(all);
          }
          return new Reply.Open(turned());
        })) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      for (String button : List.of("Next", "Refresh", "Refresh", "Next")) {
        talk.telegram.press(ZOE, ZOE, button);
      }
      await().until(() -> talk.telegram.answers().size() == 4);
      all.countDown();
      talk.settle(ZOE);
      assertThat(talk.requests)
          .extracting(Request::command)
          .filteredOn(Command.Press.class::isInstance)
          .extracting(command -> ((Command.Press) command).code())
          .containsExactly("NEXT", "REFRESH", "NEXT");
    }
  }

  @Test
  void aFloodIsToldOnceAndLogged() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Logged logged = new Logged();
        Conversation talk =
            new Conversation(request -> {
              awaitQuietly(over);
              return new Reply.Open(page(1));
            })) {
      for (int i = 0; i < 210; i++) {
        talk.telegram.type(ZOE, ZOE, "/recent");
      }
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText()).contains("Too much at once");
      await().until(() -> logged.text().contains("200 updates wait in one chat"));
      assertThat(talk.telegram.shown(ZOE)).hasSize(1);
      over.countDown();
    }
  }

  private static Card turned() {
    return new Card(
        List.of(new Block.Paragraph(Text.words("page"))),
        List.of(
            new Control.Buttons(
                List.of(
                    new Control.Button("Next", "NEXT", true),
                    new Control.Button("Refresh", "REFRESH", true)))));
  }

  @Test
  void theSamePageAgainIsNoFailure() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(page(1)))) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      talk.telegram.press(ZOE, ZOE, "Next");
      talk.settle(ZOE);
      talk.shown(ZOE, 2);
      assertThat(talk.server.calls("editMessageText")).hasSize(1);
      assertThat(talk.telegram.shown(ZOE)).hasSize(2);
      assertThat(logged.text()).doesNotContain("not delivered");
    }
  }

  @Test
  void aPressUnderADeletedMessageIsAnsweredAnew() throws IOException {
    try (Conversation talk = new Conversation(TelegramTalkTest::pages)) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      ObjectNode message = talk.shown(ZOE, 1).getFirst();
      talk.telegram.chat(ZOE).delete(message.path("message_id").asInt());
      talk.telegram.press(message, ZOE, "NEXT");
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText()).isEqualTo("page 2");
    }
  }

  @Test
  void aPressThatIsTooOldToAcknowledgeStillTurnsThePage() throws IOException {
    try (Conversation talk = new Conversation(TelegramTalkTest::pages)) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.server
          .faults()
          .next(
              "answerCallbackQuery",
              new Faults.Fault.Refusal(
                  BotApiError.badRequest(
                      "query is too old and response timeout expired or query ID is invalid")));
      talk.telegram.press(GROUP, ZOE, "Next");
      await().until(() -> text(talk, GROUP).equals("page 2"));
      assertThat(talk.telegram.answers()).isEmpty();
    }
  }

  @Test
  void anAnswererThatFailsIsAnApologyWithAReference() throws IOException {
    try (Conversation talk =
        new Conversation(_ -> {
          throw new IllegalStateException("broken on purpose");
        })) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      assertThat(talk.shown(ZOE, 1).getFirst().path("text").asText())
          .containsPattern("E-[0-9A-F]{4}");
    }
  }

  @Test
  void aStartWithoutACodeIsAGreetingAndNoWordIsSpecial() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Private(SampleCards.help(), ""))) {
      talk.telegram.type(ZOE, ZOE, "/start");
      talk.telegram.type(ZOE, ZOE, "/start help");
      talk.shown(ZOE, 2);
      assertThat(talk.requests)
          .extracting(Request::command)
          .containsExactly(new Command.Help(true), new Command.Press("help", List.of()));
    }
  }

  @Test
  void theMenuIsSetOnceAndNotAgainWhileItIsTheSame() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(page(1)))) {
      await().until(() -> talk.server.calls("setMyCommands").size() == 18);
      assertThat(talk.telegram.menus())
          .containsKeys("all_private_chats/", "all_group_chats/", "all_group_chats/de")
          .hasSize(18);
      assertThat(talk.telegram.menus().get("all_private_chats/de").toString())
          .contains("neueste", "Die neuesten Gespräche")
          .doesNotContain("sessions_admin");
      assertThat(talk.telegram.menus().get("all_chat_administrators/de").toString())
          .contains("neueste", "sessions_admin");
      talk.platform.close();
      try (TelegramPlatform again =
          Conversation.platform(talk.server, TelegramSettings.PATIENCE, talk.moves)) {
        again.open(_ -> new Reply.Open(page(1)));
        await().until(() -> talk.server.calls("getMyCommands").size() == 36);
      }
      assertThat(talk.server.calls("setMyCommands")).hasSize(18);
    }
  }

  static Reply pages(Request request) {
    return new Reply.Open(page(request.command() instanceof Command.Press ? 2 : 1));
  }

  static Card page(int number) {
    return new Card(
        List.of(new Block.Paragraph(Text.words("page " + number))),
        List.of(new Control.Buttons(List.of(new Control.Button("Next", "NEXT", true)))));
  }

  private static Card mistake(String allowed) {
    Text wrong =
        Text.of(
            new Span.Words("There is no source "), new Span.Code("@victim"), new Span.Words("."));
    return new Card(
        List.of(
            new Block.Notice(Block.Tone.ERROR, wrong),
            new Block.Paragraph(Text.words("Allowed: " + allowed + "."))),
        page(1).controls());
  }

  private static String text(Conversation talk, long chat) {
    return talk.telegram.shown(chat).getFirst().path("text").asText();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
