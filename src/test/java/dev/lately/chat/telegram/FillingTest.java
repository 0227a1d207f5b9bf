package dev.lately.chat.telegram;

import static dev.lately.chat.telegram.Conversation.GROUP;
import static dev.lately.chat.telegram.Conversation.ZOE;
import static dev.lately.view.Sequels.followed;
import static dev.lately.view.Sequels.list;
import static dev.lately.view.Sequels.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lately.command.Command;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Lists that fill in by themselves, at a local Bot API.
class FillingTest {
  private final CompletableFuture<Optional<Card>> first = new CompletableFuture<>();
  private final CompletableFuture<Optional<Card>> second = new CompletableFuture<>();

  private static Card page(String words) {
    Control.Button next = new Control.Button("Next", "code", true);
    return new Card(plain(words).blocks(), List.of(new Control.Buttons(List.of(next))));
  }

  private static String text(Conversation talk, long chat) {
    return talk.telegram.shown(chat).getLast().path("text").asText();
  }

  private static int edits(Conversation talk) {
    return Collections.frequency(talk.server.methods(), "editmessagetext");
  }

  @Test
  void aMessageFillsInInItsPlaceInFewSteps() throws IOException {
    try (Conversation talk =
        new Conversation(_ -> new Reply.Open(followed(list("untitled"), first)))) {
      talk.telegram.type(GROUP, ZOE, "/recent");
      String keyboard = talk.shown(GROUP, 1).getFirst().path("reply_markup").toString();
      first.complete(Optional.of(followed(list("some titles"), second)));
      await().until(() -> text(talk, GROUP).contains("some titles"));
      second.complete(Optional.of(list("all titles")));
      await().until(() -> text(talk, GROUP).contains("all titles"));
      assertThat(talk.telegram.shown(GROUP)).hasSize(1);
      assertThat(talk.telegram.shown(GROUP).getFirst().path("reply_markup").toString())
          .isEqualTo(keyboard);
      assertThat(edits(talk)).isEqualTo(2);
    }
  }

  @Test
  void aPageThatWasTurnedIsNotReplacedByTheOneBefore() throws IOException {
    try (Conversation talk =
        new Conversation(request ->
            new Reply.Open(
                switch (request.command()) {
                  case Command.Press _ -> followed(page("page two"), second);
                  case Command.Recent _ -> followed(page("page one"), first);
                  default -> page("help");
                }))) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      talk.shown(ZOE, 1);
      talk.telegram.press(ZOE, ZOE, "Next");
      await().until(() -> text(talk, ZOE).contains("page two"));
      first.complete(Optional.of(page("titles of page one")));
      second.complete(Optional.of(page("titles of page two")));
      await().until(() -> text(talk, ZOE).contains("titles of page two"));
      assertThat(edits(talk)).isEqualTo(2);
    }
  }

  @Test
  void aFileComesIntoTheMessageThatToldOfIt() throws IOException {
    CompletableFuture<Card> whole = new CompletableFuture<>();
    Document file = new Document("s.csv", "text/csv", "lost", new byte[] {65});
    try (Conversation talk =
        new Conversation(_ -> new Reply.Private(followed(plain("reading"), whole, file), ""))) {
      talk.telegram.type(ZOE, ZOE, "/export csv");
      talk.shown(ZOE, 1);
      whole.complete(plain("3 sessions"));
      await().until(() -> talk.telegram.shown(ZOE).getLast().has("document"));
      JsonNode shown = talk.telegram.shown(ZOE).getLast();
      assertThat(talk.telegram.shown(ZOE)).hasSize(1);
      assertThat(shown.path("document").binaryValue()).containsExactly(65);
      assertThat(shown.path("caption").asText()).contains("3 sessions");
    }
  }

  @Test
  void whatComesAfterTheMessageIsGoneIsDropped() throws IOException {
    try (Conversation talk =
        new Conversation(request ->
            request.command() instanceof Command.Recent
                ? new Reply.Open(followed(list("untitled"), first))
                : new Reply.Open(list("still here")))) {
      talk.telegram.type(ZOE, ZOE, "/recent");
      int message = talk.shown(ZOE, 1).getFirst().path("message_id").asInt();
      talk.telegram.chat(ZOE).delete(message);
      first.complete(Optional.of(followed(list("titles"), second)));
      second.complete(Optional.of(list("more titles")));
      await().until(() -> edits(talk) > 0);
      talk.settle(ZOE);
      assertThat(talk.telegram.shown(ZOE))
          .noneMatch(m -> m.path("text").asText().contains("titles"));
    }
  }
}
