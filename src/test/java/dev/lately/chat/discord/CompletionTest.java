package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionTest {
  @Test
  void whatBeginsWithTheLettersComesFirst() {
    assertThat(Completion.of("Do", List.of("my-docs", "docs", "other")))
        .containsExactly("docs", "my-docs");
  }

  @Test
  void aZoneIsFoundByItsCity() {
    List<String> zones = List.of("Africa/Tunis", "America/New_York", "Europe/Berlin");
    assertThat(Completion.of("new york", zones)).containsExactly("America/New_York");
    assertThat(Completion.of("NEW_Y", zones)).containsExactly("America/New_York");
    assertThat(Completion.of("ber", List.of("America/Lambert", "Europe/Berlin")))
        .containsExactly("Europe/Berlin", "America/Lambert");
  }

  @Test
  void noLettersGiveAllInTheirOrder() {
    assertThat(Completion.of("", List.of("b", "a"))).containsExactly("b", "a");
  }

  @Test
  void noMoreComeThanDiscordShows() {
    List<String> many = IntStream.range(0, 60).mapToObj(i -> "source-" + i).toList();
    assertThat(Completion.of("source", many)).hasSize(25);
  }

  @Test
  void whatIsTooLongForDiscordIsLeftOut() {
    assertThat(Completion.of("", List.of("x".repeat(101), " ", "ok"))).containsExactly("ok");
  }
}
