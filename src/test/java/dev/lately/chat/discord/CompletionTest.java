package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Suggestion;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.junit.jupiter.api.Test;

class CompletionTest {
  @Test
  void noMoreComeThanDiscordShows() {
    List<Suggestion> many =
        IntStream.range(0, 60).mapToObj(i -> Suggestion.of("source-" + i)).toList();
    assertThat(Completion.choices(OptionType.STRING, many)).hasSize(25);
  }

  @Test
  void whatIsTooLongForDiscordIsLeftOut() {
    List<Suggestion> some =
        List.of(
            Suggestion.of("x".repeat(101)),
            new Suggestion("x".repeat(101), "short"),
            Suggestion.of(" "),
            Suggestion.of("ok"));
    assertThat(Completion.choices(OptionType.STRING, some))
        .extracting(Choice::getAsString)
        .containsExactly("ok");
  }

  @Test
  void aNumberIsGivenAsOne() {
    List<Suggestion> one = List.of(new Suggestion("3", "3 · 08:30 Europe/Berlin"));
    assertThat(Completion.choices(OptionType.INTEGER, one))
        .containsExactly(new Choice("3 · 08:30 Europe/Berlin", 3));
  }
}
