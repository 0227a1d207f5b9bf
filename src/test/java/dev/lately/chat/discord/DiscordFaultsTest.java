package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.SamplePosts;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordFaultsTest extends LocalDiscordTest {
  static Stream<Fault> mishaps() {
    return Stream.of(
        new Fault.Status(429),
        new Fault.Status(500),
        new Fault.Status(502),
        new Fault.Status(503),
        new Fault.Reset(),
        new Fault.Lost());
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void aMishapOfTheAcknowledgementCostsNoAnswer(Fault mishap) {
    discord.faults().plan(1, "POST", "/callback", mishap);
    answerer.answers(_ -> open("there"));
    LocalMessage answer = recent(ann);
    assertThat(answer.text()).isEqualTo("there");
    assertThat(ann.sees()).containsExactly(answer);
    assertThat(answerer.asked()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void aMishapOfTheAnswerCostsNoAnswer(Fault mishap) {
    answerer.answers(_ -> open("there"));
    discord.faults().plan(1, "PATCH", "@original", mishap);
    LocalMessage answer = recent(ann);
    await().until(() -> !answer.isLoading());
    assertThat(answer.text()).isEqualTo("there");
    assertThat(ann.sees()).containsExactly(answer);
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void aMishapOfAPressCostsNoAnswer(Fault mishap) {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> open("turned"));
    discord.faults().plan(1, "POST", "/callback", mishap);
    ann.press(message, message.button("▶")).answer();
    assertThat(message.text()).isEqualTo("turned");
    assertThat(ann.sees()).containsExactly(message);
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void aMishapOfAPrivateCopyCostsNoCopy(Fault mishap) {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> alone("yours"));
    discord.faults().plan(1, "POST", "webhooks/", mishap);
    assertThat(bob.press(message, message.button("▶")).answer().text()).isEqualTo("yours");
    if (!(mishap instanceof Fault.Lost)) {
      assertThat(bob.sees()).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void aMishapOfAPostCostsNoPostAndMakesNoSecondOne(Fault mishap) {
    discord.faults().plan(1, "POST", "channels/", mishap);
    courier().post(general(), SamplePosts.plain("k"));
    assertThat(ann.sees()).hasSize(1);
  }

  @Test
  void anExceptionOfOursIsAnsweredWithAReferenceAndNoStack() {
    answerer.answers(_ -> {
      throw new IllegalStateException("secret inside");
    });
    LocalMessage answer = recent(ann);
    assertThat(answer.text()).containsPattern("E-[0-9A-F]{4}").doesNotContain("secret inside");
    assertThat(answer.reader()).contains(ann);
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void anErrorOfOursOnAPressLeavesTheMessageAlone() {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> {
      throw new StackOverflowError("deep");
    });
    LocalMessage answer = ann.press(message, message.button("▶")).answer();
    assertThat(answer.text()).containsPattern("E-[0-9A-F]{4}");
    assertThat(answer.reader()).contains(ann);
    assertThat(message.edits()).isZero();
  }

  @Test
  void aCardThatCannotBeDrawnIsAnsweredWithAReference() {
    answerer.answers(_ -> new Reply.Open(new Card(List.of(), List.of())));
    assertThat(recent(ann).text()).containsPattern("E-[0-9A-F]{4}");
  }

  @Test
  void aPressOnAMessageThatIsGoneIsAnsweredToThePresserAlone() {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> {
      message.delete();
      return open("still here");
    });
    LocalMessage answer = ann.press(message, message.button("▶")).answer();
    assertThat(answer.text()).isEqualTo("still here");
    assertThat(answer.reader()).contains(ann);
  }

  @Test
  void anAnswerAfterFifteenMinutesIsDroppedQuietly() {
    CompletableFuture<LocalInteraction> typed = new CompletableFuture<>();
    answerer.answers(_ -> {
      typed.join().acknowledgement();
      discord.clock().advance(Duration.ofMinutes(16));
      return open("late");
    });
    typed.complete(ann.type("/sessions recent", Map.of()));
    await().until(() -> discord.calls().stream().anyMatch(call -> call.startsWith("PATCH")));
    answerer.answers(_ -> open("in time"));
    assertThat(recent(ann).text()).isEqualTo("in time");
    assertThat(ann.sees()).noneMatch(message -> message.text().equals("late"));
  }

  @Test
  void anAcknowledgementAfterThreeSecondsIsRefusedAndTheNextCommandWorks() {
    answerer.answers(_ -> open("there"));
    LocalInteraction late = discord.ofThePast(ann, Duration.ofSeconds(4));
    await().until(() -> discord.calls().stream().anyMatch(call -> call.contains("/callback")));
    assertThat(recent(ann).text()).isEqualTo("there");
    assertThat(late.acknowledged()).isNotDone();
  }

  private static Place general() {
    return new Place(
        Senders.DISCORD,
        LocalDiscord.GUILD,
        LocalDiscord.GENERAL,
        Optional.empty(),
        Place.Kind.GROUP);
  }
}
