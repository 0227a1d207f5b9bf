package dev.lately.chat.terminal;

import static dev.lately.view.Sequels.followed;
import static dev.lately.view.Sequels.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.View;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import dev.lately.view.Silenced;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TerminalPlatformTest {
  private static final PlatformId TERMINAL = new PlatformId("terminal");
  private static final Command FIRST = new Command.Recent(View.all(10), 1, false);

  private final List<Command> asked = new ArrayList<>();
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

  private void type(String keys) {
    type(keys, SampleCards.list());
  }

  private void type(String keys, Card card) {
    type(keys, new Reply.Open(card));
  }

  private void type(String keys, Reply reply) {
    Request first =
        new Request(
            new Person(TERMINAL, "operator", Set.of()),
            new Place(TERMINAL, "terminal", "terminal", Optional.empty(), Place.Kind.PRIVATE),
            FIRST,
            Locale.ENGLISH,
            Optional.empty());
    PrintStream output = new PrintStream(drawn, true, StandardCharsets.UTF_8);
    Keyboard keyboard = Keyboard.lines(new BufferedReader(new StringReader(keys)), output);
    TerminalPlatform platform =
        new TerminalPlatform(first, keyboard, output, new TerminalPlatform.Look(false, true));
    platform.open(request -> {
      asked.add(request.command());
      return reply;
    });
    platform.close();
  }

  private static Command press(String suffix, String... values) {
    return new Command.Press(SampleCards.CODE + suffix, List.of(values));
  }

  @Test
  void whatMustNotBeShownIsNot() {
    type("q\n", Silenced.reply(""));
    assertThat(drawn.toString(StandardCharsets.UTF_8))
        .contains("it cannot be written down")
        .doesNotContain("secret");
  }

  @Test
  void keysPressWhatTheCardShows() {
    type("n\nr\n2\nl\nq\nn\n");
    assertThat(asked).containsExactly(FIRST, press("n"), press("r"), press("1"), press("l"));
  }

  @Test
  void aKeyThatMeansNothingHereIsPassedOver() {
    type("p\n?\n99\n\nn\n");
    assertThat(asked).containsExactly(FIRST, press("n"));
  }

  @Test
  void aPageAndSourcesAreAskedForInALine() {
    type("g\n7\ns\ndocs-guru, website-bot\ns\n\n");
    assertThat(asked)
        .containsExactly(FIRST, press("f", "7"), press("", "docs-guru", "website-bot"), press(""));
  }

  @Test
  void theFormSaysWhatItTakes() {
    type("g\n2026-11-03\n");
    assertThat(asked).containsExactly(FIRST, press("f", "2026-11-03"));
    assertThat(drawn.toString(StandardCharsets.UTF_8))
        .contains("Page number, or a date like 2026-11-03: ");
  }

  @Test
  void anEmptyLineOrQLeavesTheForm() {
    type("g\n\ng\nq\nn\n");
    assertThat(asked).containsExactly(FIRST, press("n"));
  }

  @Test
  void aListIsPrintedOnceWithTheTitlesThatComeSoon() {
    CompletableFuture<Optional<Card>> late = new CompletableFuture<>();
    Card some = followed(plain("some titles"), late);
    type("", followed(plain("untitled"), CompletableFuture.completedFuture(Optional.of(some))));
    assertThat(drawn.toString(StandardCharsets.UTF_8))
        .contains("some titles")
        .doesNotContain("untitled");
  }

  @Test
  void theEndOfInputQuits() {
    type("");
    assertThat(asked).containsExactly(FIRST);
    assertThat(drawn.toString(StandardCharsets.UTF_8)).contains("How do I rotate API keys?");
  }
}
