package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.playground.Window;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.stage.PlaygroundChats;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What administrators decide, from their words to the database and back to what everybody reads.
class AdministratorsTest {
  private Playground playground;

  @BeforeEach
  void open() throws IOException {
    playground = new Playground(new Playground.Options(0, 40, 1, ZoneId.of("Europe/Berlin")));
    playground.open();
  }

  @AfterEach
  void close() {
    playground.close();
  }

  private Reply said(String person, String words) {
    return answer(person, playground.house().grammar().parse(words));
  }

  private Reply answer(String person, Command command) {
    Window.Seat seat = discord().seat(person);
    return playground
        .answerer()
        .answer(
            new Request(seat.person(), seat.place(), command, Locale.ENGLISH, Optional.empty()));
  }

  private static Window discord() {
    return PlaygroundChats.windows().getFirst();
  }

  private Reply pressed(String person, Card card, String label) {
    String code =
        card.controls().stream()
            .flatMap(
                c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : Stream.of())
            .filter(button -> button.label().equals(label))
            .findFirst()
            .orElseThrow()
            .code();
    return answer(person, new Command.Press(code, List.of()));
  }

  private static String text(Reply reply) {
    return String.join(
        "\n", reply.card().blocks().stream().flatMap(AdministratorsTest::lines).toList());
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> Stream.of(text.plain());
      case Block.Notice(_, var text) -> Stream.of(text.plain());
      case Block.Paragraph(var text) -> Stream.of(text.plain());
      case Block.Footer(var text) -> Stream.of(text.plain());
      case Block.Group group -> Stream.of(group.heading().plain());
      case Block.Speech speech -> speech.lines().stream().map(Text::plain);
      case Block.Facts(var facts) ->
          facts.stream().map(fact -> fact.label() + ": " + fact.value().plain());
    };
  }

  @Test
  void whatIsClosedIsAnsweredAloneUntilItIsBoundAgain() {
    assertThat(said("first", "recent")).isInstanceOf(Reply.Open.class);
    assertThat(text(said("first", "sessions-admin unbind"))).startsWith("Closed.");
    assertThat(said("first", "recent")).isInstanceOf(Reply.Private.class);
    assertThat(said("second", "recent")).isInstanceOf(Reply.Private.class);
    Reply question = said("first", "sessions-admin bind titles");
    assertThat(said("first", "recent")).isInstanceOf(Reply.Private.class);
    assertThat(text(pressed("first", question.card(), "Bind"))).startsWith("Done.");
    assertThat(said("second", "recent")).isInstanceOf(Reply.Open.class);
    assertThat(text(said("first", "sessions-admin list")))
        .contains("here · ", " · titles · by 4711");
    assertThat(text(said("first", "sessions-admin audit")))
        .contains("bind · changed", "unbind · changed");
  }

  @Test
  void aStrangerDecidesNothing() {
    assertThat(text(said("stranger", "sessions-admin unbind"))).startsWith("Only administrators");
    assertThat(said("first", "recent")).isInstanceOf(Reply.Open.class);
  }

  @Test
  void whatEverybodyReadsIsInTheLanguageOfThePlaceAndTheRestInTheReadersOwn() {
    said("first", "sessions-admin language de");
    said("first", "sessions-admin timezone Asia/Tokyo");
    assertThat(text(said("second", "recent"))).contains("Quellen");
    assertThat(text(said("second", "recent private"))).contains("sources");
    assertThat(text(said("second", "help times"))).contains("Asia/Tokyo");
  }

  @Test
  void aDigestIsInTheLanguageOfItsPlace() {
    said("first", "digest add at:08:00");
    assertThat(text(said("first", "digest preview"))).doesNotContain("Gespräche");
    said("first", "sessions-admin language de");
    assertThat(text(said("first", "digest preview"))).contains("Gespräche");
  }

  @Test
  void theConfigurationOfThePlaygroundIsNotReadAnew() {
    assertThat(text(said("first", "sessions-admin reload"))).contains("cannot be read anew");
  }

  @Test
  void noLevelBeyondWhatTheOperatorGrantsCanBeBound() {
    assertThat(text(said("first", "sessions-admin bind transcript")))
        .contains("that is more than whoever runs Lately grants");
  }

  @Test
  void aWrongCodeIsCountedInTheDatabase() {
    assertThat(text(said("first", "sessions-admin link 0123-4567"))).contains("9 more tries");
    assertThat(text(said("first", "sessions-admin link 0123-4567"))).contains("8 more tries");
  }
}
