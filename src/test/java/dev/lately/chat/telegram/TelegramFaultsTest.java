package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.SMALL_GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.Posted;
import dev.lately.chat.SamplePosts;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One thing that goes wrong at Telegram while we answer: the answer arrives, once.
class TelegramFaultsTest {
  private static final String TOKEN_SECRET = LocalBotApi.TOKEN.split(":")[1];

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault.Refusal(BotApiError.retryAfter(1)),
        new Fault.Refusal(BotApiError.of(500, "Internal Server Error")),
        new Fault.Page(502),
        new Fault.ResetBefore(),
        new Fault.ResetAfter());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theAnswerToATypedCommandArrivesOnce(Fault fault) throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server.faults().next("sendMessage", fault);
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.shown(GROUP, 1);
      talk.telegram.type(GROUP, ZOE, "/recent");
      assertThat(talk.shown(GROUP, 2)).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theAnswerToAPressArrives(Fault fault) throws IOException {
    try (Conversation talk = new Conversation(TelegramTalkTest::pages)) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      talk.server.faults().next("editMessageText", fault);
      talk.server.faults().next("answerCallbackQuery", fault);
      talk.telegram.press(ZOE, ZOE, "Next");
      await().until(() -> talk.telegram.shown(ZOE).getFirst().toString().contains("page 2"));
      await().until(() -> talk.telegram.answers().size() == 1);
      assertThat(talk.telegram.shown(ZOE)).hasSize(1);
    }
  }

  @Test
  void aLostAnswerAmongOtherPeoplesMessagesIsFoundAgain() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server.faults().next("sendMessage", new Fault.ResetAfter());
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.telegram.type(GROUP, ZOE, "just talking");
      talk.telegram.type(GROUP, ZOE, "and more");
      talk.shown(GROUP, 1);
      talk.settle(GROUP);
      assertThat(talk.shown(GROUP, 2)).hasSize(2);
      assertThat(talk.server.calls("sendMessage")).hasSize(2);
    }
  }

  @Test
  void aRetryAfterIsWaitedForBeforeTheSecondTry() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server.faults().next("sendMessage", new Fault.Refusal(BotApiError.retryAfter(2)));
      long start = System.nanoTime();
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(2));
      assertThat(talk.server.calls("sendMessage")).hasSize(2);
    }
  }

  @Test
  void aGroupThatMovedIsFollowedByEveryAnswerAndToldOfToWhoeverPostsUnderItsOldId()
      throws IOException {
    try (Conversation talk = new Conversation(TelegramTalkTest::pages)) {
      talk.telegram.type(SMALL_GROUP, ZOE, "/recent");
      var message = talk.shown(SMALL_GROUP, 1).getFirst();
      talk.telegram.chat(GROUP);
      talk.telegram.chat(SMALL_GROUP).move(GROUP);
      talk.telegram.press(message, ZOE, "NEXT");
      assertThat(talk.shown(GROUP, 1).getFirst().path("text").asText()).isEqualTo("page 2");
      String move = SMALL_GROUP + ">" + GROUP;
      assertThat(talk.moves).containsExactly(move);
      assertThat(talk.courier().post(place(SMALL_GROUP), SamplePosts.plain("k")))
          .isInstanceOf(Posted.Later.class);
      assertThat(talk.moves).containsExactly(move, move);
      assertThat(talk.shown(GROUP, 1)).hasSize(1);
    }
  }

  @Test
  void aBotThatWasThrownOutSaysSoAndGoesOn() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.telegram.chat(GROUP).forbid("bot was kicked from the supergroup chat");
      talk.telegram.type(GROUP, ZOE, "/recent");
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      await().until(() -> logged.text().contains("bot was kicked from the supergroup chat"));
      assertThat(talk.server.calls("sendMessage")).hasSize(2);
      assertThat(talk.courier().post(place(GROUP), SamplePosts.plain("k")))
          .isEqualTo(new Posted.Refused(Hindrance.of(Hindrance.Kind.REMOVED)));
    }
  }

  @Test
  void theTokenIsInNoLogWhateverGoesWrong() throws IOException {
    try (Logged logged = new Logged()) {
      try (Conversation talk =
          new Conversation(_ -> {
            throw new IllegalStateException("broken on purpose");
          })) {
        faults().forEach(fault -> talk.server.faults().next("sendMessage", fault, fault));
        faults().forEach(fault -> talk.server.faults().next("getUpdates", fault));
        for (int i = 0; i < 5; i++) {
          talk.telegram.type(ZOE + i, ZOE + i, "/recent");
        }
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> talk.server.calls("sendMessage").size() >= 8);
        talk.server.close();
        await().until(() -> talk.platform.trouble().isPresent());
      }
      assertThat(logged.text()).contains("broken on purpose").doesNotContain(TOKEN_SECRET);
    }
  }

  @Test
  void aRefusedTokenIsSaidWithoutIt() throws IOException {
    try (LocalBotApi server = new LocalBotApi()) {
      server.faults().next("getMe", new Fault.Refusal(BotApiError.of(401, "Unauthorized")));
      try (TelegramPlatform platform =
          Conversation.platform(server, Duration.ZERO, new java.util.ArrayList<>())) {
        assertThatThrownBy(() -> platform.open(_ -> new Reply.Open(SampleCards.list())))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("refuses the token (401)")
            .hasMessageNotContaining(TOKEN_SECRET);
      }
    }
  }

  private static Place place(long chat) {
    String id = String.valueOf(chat);
    return new Place(TelegramInbox.TELEGRAM, id, id, Optional.empty(), Place.Kind.GROUP);
  }
}
