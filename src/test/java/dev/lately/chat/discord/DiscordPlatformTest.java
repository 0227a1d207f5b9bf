package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults.Fault;
import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Since;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscordPlatformTest extends LocalDiscordTest {
  @Test
  void aTypedCommandIsAnsweredForAll() {
    LocalInteraction typed = ann.type("/sessions recent", Map.of());
    assertThat(typed.acknowledgement()).isEqualTo(5);
    assertThat(typed.answer().text()).contains("How do I rotate API keys?");
    assertThat(bob.sees()).containsExactly(typed.answer());
  }

  @Test
  void theOptionsArriveAsTyped() {
    ann.type(
            "/sessions recent",
            Map.of("source", "docs", "since", "7d", "size", "5", "pinned", true))
        .answer();
    assertThat(answerer.last().command())
        .isInstanceOfSatisfying(
            Command.Recent.class,
            recent -> {
              assertThat(recent.view().filter().since()).isEqualTo(Since.DAYS_7);
              assertThat(recent.view().filter().pinned()).isTrue();
              assertThat(recent.view().pageSize()).isEqualTo(5);
              assertThat(recent.view().sources()).extracting("value").containsExactly("docs");
            });
  }

  @Test
  void whoAsksAndWhereIsTold() {
    ann.with(LocalDiscord.ROLE)
        .in(LocalDiscord.THREAD)
        .speaking("pt-BR")
        .type("/sessions recent", Map.of())
        .answer();
    assertThat(answerer.last().person())
        .isEqualTo(new Person(Senders.DISCORD, ann.id(), Set.of(LocalDiscord.ROLE)));
    assertThat(answerer.last().place())
        .isEqualTo(
            new Place(
                Senders.DISCORD,
                LocalDiscord.GUILD,
                LocalDiscord.THREAD,
                Optional.empty(),
                Place.Kind.GROUP));
    assertThat(answerer.last().locale()).isEqualTo(Locale.forLanguageTag("pt-BR"));
  }

  @Test
  void anAnswerAskedForInPrivateIsSeenByTheAskerAlone() {
    answerer.answers(_ -> alone("for you"));
    LocalMessage answer = ann.type("/sessions recent", Map.of("private", true)).answer();
    assertThat(ann.sees()).containsExactly(answer);
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aPrivateReplyToAPublicQuestionLeavesNothingInPublic() {
    answerer.answers(_ -> alone("for you"));
    LocalMessage answer = recent(ann);
    assertThat(answer.text()).isEqualTo("for you");
    assertThat(ann.sees()).containsExactly(answer);
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aPrivateReplyStaysUnsaidWhileItsPublicPlaceCannotBeCleared() {
    discord.faults().plan(9, "DELETE", "@original", new Fault.Status(500));
    answerer.answers(_ -> alone("for you"));
    ann.type("/sessions recent", Map.of());
    await().until(() -> discord.calls().stream().filter(c -> c.startsWith("DELETE")).count() >= 4);
    assertThat(bob.sees()).noneMatch(m -> m.text().contains("for you"));
  }

  @Test
  void helpIsForTheAskerAlone() {
    ann.type("/sessions help", Map.of()).answer();
    assertThat(answerer.last().command()).isEqualTo(new Command.Help(false));
    assertThat(bob.sees()).isEmpty();
  }

  @Test
  void aPressChangesItsMessage() {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> open("page two"));
    LocalInteraction press = ann.press(message, message.button("▶"));
    assertThat(press.acknowledgement()).isEqualTo(6);
    assertThat(press.answer()).isSameAs(message);
    assertThat(message.text()).isEqualTo("page two");
    assertThat(message.controls()).isEmpty();
    assertThat(answerer.last().command())
        .isEqualTo(new Command.Press(SampleCards.CODE + "n", List.of()));
  }

  @Test
  void aPressByAStrangerOpensAPrivateCopyThatTurnsItsOwnPages() {
    LocalMessage message = recent(ann);
    answerer.answers(_ -> new Reply.Private(SampleCards.list(), ""));
    LocalMessage copy = bob.press(message, message.button("▶")).answer();
    assertThat(copy.reader()).contains(bob);
    assertThat(message.edits()).isZero();
    answerer.answers(_ -> open("page three"));
    assertThat(bob.press(copy, copy.button("▶")).answer()).isSameAs(copy);
    assertThat(copy.text()).isEqualTo("page three");
    assertThat(ann.sees()).containsExactly(message);
  }

  @Test
  void aChosenRowIsPressedByItsCode() {
    LocalMessage message = recent(ann);
    ann.choose(message, CustomIds.ROWS, SampleCards.CODE + "1").answer();
    assertThat(answerer.last().command())
        .isEqualTo(new Command.Press(SampleCards.CODE + "1", List.of()));
  }

  @Test
  void chosenSourcesArePressedByTheirNames() {
    LocalMessage message = recent(ann);
    ann.choose(message, SampleCards.CODE, "docs-guru", "website-bot").answer();
    assertThat(answerer.last().command())
        .isEqualTo(new Command.Press(SampleCards.CODE, List.of("docs-guru", "website-bot")));
  }

  @Test
  void noChosenSourceIsAChoiceToo() {
    LocalMessage message = recent(ann);
    ann.choose(message, SampleCards.CODE).answer();
    assertThat(answerer.last().command()).isEqualTo(new Command.Press(SampleCards.CODE, List.of()));
  }

  @Test
  void suggestionsComeWithoutAskingAnybody() {
    assertThat(ann.autocomplete("/sessions recent", "source", "do"))
        .containsExactly("docs-guru", "my-docs");
    assertThat(ann.autocomplete("/sessions recent", "origin", "")).containsExactly("web");
    assertThat(answerer.asked()).isEmpty();
  }

  @Test
  void twoPressesAtOnceDoOneThing() {
    LocalMessage message = recent(ann);
    var gate = new CountDownLatch(1);
    answerer.answers(_ -> {
      await().until(() -> gate.getCount() == 0);
      return open("once");
    });
    LocalInteraction first = ann.press(message, message.button("▶"));
    await().until(() -> answerer.asked().size() == 2);
    LocalInteraction second = ann.press(message, message.button("▶"));
    assertThat(second.acknowledgement()).isEqualTo(6);
    gate.countDown();
    first.answer();
    assertThat(answerer.asked()).hasSize(2);
    assertThat(message.edits()).isEqualTo(1);
  }

  @Test
  void anotherButtonIsAnsweredMeanwhileAndItsAnswerStays() {
    LocalMessage message = recent(ann);
    var gate = new CountDownLatch(1);
    answerer.answers(request -> slowly(request, "r", gate));
    ann.press(message, message.button("Refresh"));
    await().until(() -> answerer.asked().size() == 2);
    ann.press(message, message.button("▶")).answer();
    assertThat(message.text()).isEqualTo("answer to n");
    gate.countDown();
    platform.close();
    assertThat(message.text()).isEqualTo("answer to n");
    assertThat(message.edits()).isEqualTo(1);
  }

  @Test
  void aPrivateAnswerMeanwhileLeavesTheMessageToTheEarlierPress() {
    LocalMessage message = recent(ann);
    var gate = new CountDownLatch(1);
    answerer.answers(request -> slowly(request, "r", gate));
    LocalInteraction slow = ann.press(message, message.button("Refresh"));
    await().until(() -> answerer.asked().size() == 2);
    ann.choose(message, CustomIds.ROWS, SampleCards.CODE + "1").answer();
    gate.countDown();
    slow.answer();
    assertThat(message.text()).isEqualTo("answer to r");
  }

  @Test
  void theButtonThatWasPressedLastWinsThoughItWasPressedBefore() {
    LocalMessage message = recent(ann);
    var gate = new CountDownLatch(1);
    answerer.answers(request -> slowly(request, "n", gate));
    LocalInteraction slow = ann.press(message, message.button("▶"));
    await().until(() -> answerer.asked().size() == 2);
    ann.press(message, message.button("Refresh")).answer();
    ann.press(message, message.button("▶")).acknowledgement();
    gate.countDown();
    slow.answer();
    assertThat(message.text()).isEqualTo("answer to n");
    assertThat(answerer.asked()).hasSize(3);
  }

  @Test
  void aChoiceOfOtherSourcesIsAnotherPress() {
    LocalMessage message = recent(ann);
    var gate = new CountDownLatch(1);
    answerer.answers(request ->
        ((Command.Press) request.command()).values().isEmpty()
            ? open("all sources")
            : slowly(request, "", gate));
    ann.choose(message, SampleCards.CODE, "docs-guru");
    await().until(() -> answerer.asked().size() == 2);
    ann.choose(message, SampleCards.CODE).answer();
    assertThat(message.text()).isEqualTo("all sources");
    gate.countDown();
    platform.close();
    assertThat(message.text()).isEqualTo("all sources");
  }

  /// Keeps the code that ends so waiting; a row's card is for the presser alone.
  private static Reply slowly(Request request, String ending, CountDownLatch gate) {
    String code = ((Command.Press) request.command()).code();
    String end = code.substring(SampleCards.CODE.length());
    if (end.equals(ending)) {
      await().until(() -> gate.getCount() == 0);
    }
    return end.equals("1")
        ? alone("a session")
        : new Reply.Open(
            new Card(card("answer to " + end).blocks(), SampleCards.list().controls()));
  }

  @Test
  void twoHundredCommandsAtOnceAreAllAnswered() {
    List<LocalInteraction> typed =
        IntStream.range(0, 200)
            .mapToObj(i -> discord.person("person" + i).type("/sessions recent", Map.of()))
            .toList();
    assertThat(typed).allMatch(interaction -> interaction.answer().edits() == 0);
    assertThat(answerer.asked()).hasSize(200);
  }
}
