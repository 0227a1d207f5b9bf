package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.model.Conversation;
import dev.lately.view.Card;
import dev.lately.view.SampleTranscripts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is hard to draw of what people and chatbots say.
class DiscordTranscriptTest {
  /// A title is cut, and no longer than this.
  private static final int TITLE = 300;

  static Set<String> hard() {
    return SampleTranscripts.hard().keySet();
  }

  private static String drawn(Conversation conversation) throws IOException {
    StringBuilder drawn = new StringBuilder();
    for (Card page : SampleTranscripts.pages(conversation)) {
      String payload = DiscordRenderer.payload(page);
      assertThat(LocalDiscord.objection(payload)).isEmpty();
      new ObjectMapper()
          .readTree(payload)
          .path("embeds")
          .forEach(embed -> drawn.append(embed.path("description").asText()).append("\n"));
    }
    return drawn.toString();
  }

  @ParameterizedTest
  @MethodSource("hard")
  void everyPageIsTakenAndNoneIsCut(String name) throws IOException {
    String drawn = drawn(SampleTranscripts.hard().get(name));
    assertThat(drawn.lines().filter(line -> line.length() > TITLE))
        .noneMatch(line -> line.endsWith("…") || line.endsWith("…**"));
  }

  @Test
  void noWordIsLost() throws IOException {
    String words = SampleTranscripts.words(50_000);
    String drawn = drawn(new Conversation(List.of(SampleTranscripts.turn("why?", words)), true));
    assertThat(drawn.split("[\\s>]+")).contains(words.split("\\s+"));
  }

  @Test
  void noLetterMarkOrLineOfCodeIsLost() throws IOException {
    assertThat(count(drawn(SampleTranscripts.hard().get("letters")), 'y')).isEqualTo(50_000);
    assertThat(count(drawn(SampleTranscripts.hard().get("marks")), '[')).isEqualTo(9_000);
    assertThat(count(drawn(SampleTranscripts.hard().get("code")), '=')).isEqualTo(4_000);
    assertThat(count(drawn(SampleTranscripts.hard().get("lines")), 'b')).isEqualTo(9_000);
    assertThat(count(drawn(SampleTranscripts.hard().get("right to left")), 'ש')).isEqualTo(5_000);
  }

  private static long count(String drawn, char letter) {
    return drawn.chars().filter(c -> c == letter).count();
  }
}
