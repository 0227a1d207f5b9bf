package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.command.Command;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.Silenced;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A reply is known to be shown once Discord has taken it, and not before.
class DiscordReceiptTest extends LocalDiscordTest {
  private final List<String> shown = new CopyOnWriteArrayList<>();

  private Reply alone(String words, String receipt) {
    return new Reply.Private(card(words), "", Optional.empty(), () -> shown.add(receipt));
  }

  private Reply open(String words, String receipt) {
    return new Reply.Open(card(words), Optional.empty(), () -> shown.add(receipt));
  }

  private LocalMessage news() {
    return ann.type("/sessions new", Map.of()).answer();
  }

  /// The next answer comes after whatever the one before left to be done.
  private void settle() {
    answerer.answers(_ -> open("settled", "settled"));
    ann.type("/sessions new", Map.of()).answer();
    await().until(() -> shown.contains("settled"));
  }

  @Test
  void newIsAskedWithItsSourceAndAnsweredToTheAskerAlone() {
    answerer.answers(_ -> alone("news", "n"));
    LocalMessage answer = ann.type("/sessions new", Map.of("source", "docs")).answer();
    assertThat(answer.text()).isEqualTo("news");
    assertThat(answer.reader()).contains(ann);
    assertThat(bob.sees()).isEmpty();
    assertThat(answerer.last().command())
        .isInstanceOfSatisfying(
            Command.New.class,
            asked ->
                assertThat(asked.view().sources()).extracting("value").containsExactly("docs"));
    await().until(() -> shown.equals(List.of("n")));
  }

  @Test
  void whatMustNotBeShownIsNot() {
    answerer.answers(_ -> Silenced.reply(""));
    assertThat(news().text()).isEqualTo("it cannot be written down");
  }

  @Test
  void anAnswerThatDiscordDoesNotTakeIsNotShown() {
    int triesOfTheAnswerAndTheApology = 4;
    discord
        .faults()
        .plan(triesOfTheAnswerAndTheApology, "PATCH", "@original", new Fault.Status(500));
    answerer.answers(_ -> alone("news", "n"));
    ann.type("/sessions new", Map.of());
    await()
        .until(() ->
            discord.calls().stream().filter(c -> c.startsWith("PATCH")).count()
                == triesOfTheAnswerAndTheApology);
    settle();
    assertThat(shown).containsExactly("settled");
  }

  @Test
  void anAnswerAfterFifteenMinutesIsNotShown() {
    CompletableFuture<LocalInteraction> typed = new CompletableFuture<>();
    answerer.answers(_ -> {
      typed.join().acknowledgement();
      discord.clock().advance(Duration.ofMinutes(16));
      return alone("late", "n");
    });
    typed.complete(ann.type("/sessions new", Map.of()));
    await().until(() -> discord.calls().stream().anyMatch(call -> call.startsWith("PATCH")));
    settle();
    assertThat(shown).containsExactly("settled");
  }

  @Test
  void anAnswerWhoseFirstTryFailsIsShownOnce() {
    discord.faults().plan(1, "PATCH", "@original", new Fault.Status(502));
    answerer.answers(_ -> alone("news", "n"));
    LocalMessage answer = news();
    await().until(() -> !answer.isLoading());
    settle();
    assertThat(shown).containsExactly("n", "settled");
  }

  @Test
  void aPressIsShownOnceItsMessageIsChangedOrItsCopyIsThere() {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> open("turned", "p"));
    ann.press(message, message.button("▶")).answer();
    await().until(() -> shown.equals(List.of("p")));
    LocalMessage another = message(ann);
    answerer.answers(_ -> alone("copy", "c"));
    bob.press(another, another.button("▶")).answer();
    await().until(() -> shown.contains("c"));
  }

  private LocalMessage message(LocalPerson person) {
    answerer.answers(_ -> new Reply.Open(SampleCards.list()));
    return recent(person);
  }
}
