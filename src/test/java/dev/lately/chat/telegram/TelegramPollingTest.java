package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.ADAM;
import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.telegram.Faults.Fault;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the library does not survive by itself.
class TelegramPollingTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void anUpdateThatCannotBeReadHoldsUpNoOtherAndItsContentIsNotLogged() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server.updates().add(json("{'update_id':2001,'message':{'message_id':'my secret'}}"));
      talk.server.updates().add(json("{'update_id':2002,'message':'not even an object'}"));
      talk.server.updates().add(json("{'update_id':2003,'something_new':{'a':1}}"));
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      assertThat(logged.text()).contains("Dropped an update").doesNotContain("my secret");
    }
  }

  @Test
  void aCommandIsReadWhateverElseIsInItsMessage() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      JsonNode poison = json("{'text':'/recent','gift':{'gift':7},'reply_to_message':'nothing'}");
      talk.telegram.type(ZOE, ZOE, poison);
      talk.shown(ZOE, 1);
      assertThat(talk.requests).hasSize(1);
    }
  }

  @Test
  void aBatchOfUnreadableUpdatesIsNotAskedForAgain() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server.updates().add(json("{'update_id':2001,'message':'nothing'}"));
      await().until(() -> talk.server.updates().isEmpty());
      assertThat(talk.platform.trouble()).isEmpty();
    }
  }

  @Test
  void updatesOfNoConcernAreIgnoredQuietly() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      ObjectNode post = MAPPER.createObjectNode().put("message_id", 5).put("text", "/recent");
      post.set("chat", json("{'id':-1009,'type':'channel','title':'News'}"));
      talk.server.updates().add("channel_post", post);
      talk.server.updates().add("edited_message", post);
      talk.server.updates().add("message", post);
      talk.server.updates().add("message", json("{}"));
      talk.server.updates().add("callback_query", json("{'id':'1'}"));
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      assertThat(talk.requests).hasSize(1);
      assertThat(logged.text()).doesNotContain("Dropped");
    }
  }

  @Test
  void anUpdateThatComesTwiceIsAnsweredOnce() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      JsonNode again =
          json(
              "{'update_id':1001,'message':{'message_id':9,'date':1,'text':'/recent','chat':"
                  + "{'id':11,'type':'private'},'from':{'id':11,'is_bot':false,'first_name':'Z'}}}");
      talk.server.updates().add(again);
      talk.settle(ZOE);
      assertThat(talk.requests).hasSize(2);
    }
  }

  @Test
  void requestsOfOneChatAreAnsweredInOrderAndOthersMeanwhile() throws IOException {
    CountDownLatch slow = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    try (Conversation talk =
        new Conversation(request -> {
          if (request.person().id().equals("11") && first.getAndSet(false)) {
            awaitQuietly(slow);
          }
          return new Reply.Open(SampleCards.list());
        })) {
      IntStream.rangeClosed(1, 3).forEach(i -> talk.telegram.type(ZOE, ZOE, "/recent page:" + i));
      talk.telegram.type(ADAM, ADAM, "/recent");
      talk.shown(ADAM, 1);
      assertThat(talk.telegram.shown(ZOE)).isEmpty();
      slow.countDown();
      talk.shown(ZOE, 3);
      assertThat(talk.requests.stream().filter(r -> r.person().id().equals("11")))
          .extracting(r -> ((dev.lately.command.Command.Recent) r.command()).page())
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void failuresOfPollingAreSurvived() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      talk.server
          .faults()
          .next(
              "getUpdates",
              new Fault.Page(502),
              new Fault.Refusal(BotApiError.of(500, "Internal Server Error")),
              new Fault.ResetBefore(),
              new Fault.Nonsense("no JSON at all"));
      talk.telegram.type(ZOE, ZOE, "/recent page:1");
      talk.shown(ZOE, 1);
      talk.telegram.type(ZOE, ZOE, "/recent page:2");
      talk.shown(ZOE, 2);
      assertThat(talk.requests).hasSize(2);
    }
  }

  @Test
  void aSecondPollerEndsThisOneAndItsTroubleSaysSo() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()));
        TelegramPlatform second =
            Conversation.platform(talk.server, TelegramSettings.PATIENCE, talk.moves)) {
      await().until(() -> talk.server.updates().polls() > 0);
      second.open(_ -> new Reply.Open(SampleCards.list()));
      await().until(() -> talk.platform.trouble().isPresent());
      assertThat(talk.platform.trouble().get()).contains("another process");
      assertThat(logged.text()).contains("not polled any more: another process");
      int polls = talk.server.updates().polls();
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      assertThat(talk.requests).isEmpty();
      assertThat(talk.server.updates().polls()).isGreaterThan(polls);
      assertThat(second.trouble()).isEmpty();
    }
  }

  @Test
  void aWebhookThatIsSetMeanwhileEndsPollingAndItsTroubleSaysSo() throws IOException {
    LocalBotApi server = new LocalBotApi();
    server
        .faults()
        .next(
            "getUpdates",
            new Fault.Refusal(
                BotApiError.of(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use"
                        + " deleteWebhook to delete the webhook first")));
    try (Conversation talk =
        new Conversation(
            server, _ -> new Reply.Open(SampleCards.list()), TelegramSettings.PATIENCE)) {
      await().until(() -> talk.platform.trouble().isPresent());
      assertThat(talk.platform.trouble().get())
          .startsWith("a webhook takes this bot's updates")
          .contains("deleteWebhook", "start again")
          .doesNotContain("another process");
    }
  }

  @Test
  void aWebhookThatIsSetBeforehandIsDeletedBeforeTheFirstPoll() throws IOException {
    try (Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      await().until(() -> talk.server.updates().polls() > 0);
      assertThat(talk.server.calls("deleteWebhook")).hasSize(1);
    }
  }

  @Test
  void closingEndsThePollUnderWayAtOnceAndQuietly() throws IOException {
    try (Logged logged = new Logged();
        Conversation talk = new Conversation(_ -> new Reply.Open(SampleCards.list()))) {
      await().until(() -> talk.server.updates().polls() > 0);
      long start = System.nanoTime();
      talk.platform.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      int polls = talk.server.updates().polls();
      talk.telegram.type(GROUP, ZOE, "/recent");
      assertThat(talk.server.updates().polls()).isEqualTo(polls);
      assertThat(logged.text()).doesNotContain("ERROR");
    }
  }

  @Test
  void theBackOffGrowsToHalfAMinuteAndNoFurther() {
    PollBackOff backOff = new PollBackOff();
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      pauses.add(backOff.nextBackOffMillis());
    }
    assertThat(pauses.subList(0, 4)).containsExactly(500L, 1000L, 2000L, 4000L);
    assertThat(pauses.getLast()).isEqualTo(30_000L);
    backOff.reset();
    assertThat(backOff.nextBackOffMillis()).isEqualTo(500L);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
