package dev.lately.chat.discord;

import static dev.lately.view.Sequels.followed;
import static dev.lately.view.Sequels.list;
import static dev.lately.view.Sequels.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.view.Card;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Lists that fill in by themselves, at a local Discord.
class FillingTest extends LocalDiscordTest {
  private final CompletableFuture<Optional<Card>> first = new CompletableFuture<>();
  private final CompletableFuture<Optional<Card>> second = new CompletableFuture<>();

  private LocalMessage untitled() {
    answerer.answers(_ -> new Reply.Open(followed(list("untitled"), first)));
    return recent(ann);
  }

  @Test
  void aMessageFillsInInItsPlaceInFewSteps() {
    LocalMessage message = untitled();
    List<?> controls = message.controls();
    assertThat(message.text()).contains("untitled");
    first.complete(Optional.of(followed(list("some titles"), second)));
    await().until(() -> message.text().contains("some titles"));
    second.complete(Optional.of(list("all titles")));
    await().until(() -> message.text().contains("all titles"));
    assertThat(message.edits()).isEqualTo(2);
    assertThat(message.controls()).hasSameSizeAs(controls).isEqualTo(controls);
    assertThat(discord.messages()).containsExactly(message);
  }

  @Test
  void whereNothingComesNothingIsEdited() {
    LocalMessage message = untitled();
    first.complete(Optional.empty());
    answerer.answers(_ -> open("page two"));
    ann.press(message, message.button("▶")).answer();
    assertThat(message.text()).isEqualTo("page two");
    assertThat(message.edits()).isEqualTo(1);
  }

  @Test
  void aPageThatWasTurnedIsNotReplacedByTheOneBefore() {
    LocalMessage message = untitled();
    answerer.answers(_ -> new Reply.Open(followed(list("page two"), second)));
    ann.press(message, message.button("▶")).answer();
    await().until(() -> message.text().contains("page two"));
    first.complete(Optional.of(list("titles of page one")));
    second.complete(Optional.of(list("titles of page two")));
    await().until(() -> message.text().contains("titles of page two"));
    assertThat(message.edits()).isEqualTo(2);
  }

  @Test
  void aPageThatIsWholeIsNotReplacedByTheOneBefore() {
    LocalMessage message = untitled();
    answerer.answers(_ -> open("page two"));
    ann.press(message, message.button("▶")).answer();
    first.complete(Optional.of(list("titles of page one")));
    recent(bob);
    assertThat(message.text()).isEqualTo("page two");
    assertThat(message.edits()).isEqualTo(1);
  }

  @Test
  void somebodyElsesCopyFillsInAndSoDoesThePublicMessage() {
    LocalMessage message = untitled();
    answerer.answers(_ -> new Reply.Private(followed(list("copy"), second), ""));
    LocalMessage copy = bob.press(message, message.button("▶")).answer();
    assertThat(copy.reader()).contains(bob);
    second.complete(Optional.of(list("copy with titles")));
    first.complete(Optional.of(list("list with titles")));
    await().until(() -> copy.text().contains("copy with titles"));
    await().until(() -> message.text().contains("list with titles"));
  }

  @Test
  void aListForOnePersonFillsInForThatPerson() {
    answerer.answers(_ -> new Reply.Private(followed(list("alone"), first), ""));
    LocalMessage typed = recent(ann);
    first.complete(Optional.of(list("alone with titles")));
    await().until(() -> typed.text().contains("alone with titles"));
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aFileComesIntoTheMessageThatToldOfIt() throws IOException {
    CompletableFuture<Card> whole = new CompletableFuture<>();
    Document file = new Document("s.csv", "text/csv", "lost", new byte[] {65});
    answerer.answers(_ -> new Reply.Private(followed(plain("reading"), whole, file), ""));
    LocalMessage message = recent(ann);
    assertThat(message.body().path("files")).isEmpty();
    whole.complete(plain("3 sessions"));
    await().until(() -> message.text().contains("3 sessions"));
    assertThat(message.body().path("files").path("s.csv").binaryValue()).containsExactly(65);
  }

  @Test
  void whatComesAfterTheTokenOrTheMessageIsGoneIsDropped() {
    LocalMessage late = untitled();
    discord.clock().advance(Duration.ofMinutes(16));
    first.complete(Optional.of(followed(list("too late"), second)));
    second.complete(Optional.of(list("much too late")));
    CompletableFuture<Optional<Card>> third = new CompletableFuture<>();
    answerer.answers(_ -> new Reply.Open(followed(list("another"), third)));
    LocalInteraction next = ann.type("/sessions recent", Map.of());
    LocalMessage gone = next.answer();
    gone.delete();
    third.complete(Optional.of(list("nowhere")));
    answerer.answers(_ -> open("still here"));
    assertThat(recent(ann).text()).isEqualTo("still here");
    assertThat(late.text()).contains("untitled");
  }
}
