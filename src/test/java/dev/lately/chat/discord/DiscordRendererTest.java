package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordRendererTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/lately/chat/discord");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  static Set<String> samples() {
    return SampleCards.all().keySet();
  }

  /// Run with `-Dgolden=write` to write the files anew; read the difference before keeping it.
  @ParameterizedTest
  @MethodSource("samples")
  void everySampleLooksAsItsGoldenFileSays(String name) throws IOException {
    Path file = GOLDEN.resolve(name + ".golden.json");
    String payload = DiscordRenderer.payload(SampleCards.all().get(name));
    String drawn = JSON.writeValueAsString(JSON.readValue(payload, Map.class)) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsTakenByDiscord(String name) throws IOException {
    assertThat(LocalDiscord.objection(DiscordRenderer.payload(SampleCards.all().get(name))))
        .isEmpty();
  }

  @Test
  void aListWithOneSessionHasItsRowAndRefreshAndNothingToPage() throws IOException {
    Card card = SampleCards.all().get("single");
    assertThat(text(card)).contains("1 msg · web");
    assertThat(payload(card).path("embeds").toString())
        .contains("Today: 1", "Page 1 of 1 · 1 session · 1 source ");
    JsonNode controls = payload(card).path("components");
    assertThat(controls).hasSize(2);
    assertThat(controls.path(0).path("components").path(0).path("options")).hasSize(1);
    assertThat(controls.path(1).findValuesAsText("label")).containsExactly("Refresh", "⋯");
    assertThat(controls.findValues("disabled")).noneMatch(JsonNode::asBoolean);
  }

  @Test
  void aFullPageKeepsEveryRowWhole() throws IOException {
    String text = text(SampleCards.full());
    for (int row = 1; row <= 20; row++) {
      assertThat(text).containsPattern("(?m)^" + row + " \\S");
    }
    assertThat(text).doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    assertThat(text.split("-# 8 msgs", -1)).hasSize(21);
    assertThat(text.split("docs-guru", -1)).hasSize(21);
  }

  @Test
  void aFullPageKeepsAsManyLinksAsFit() throws IOException {
    assertThat(text(SampleCards.full()).split("\\]\\(https", -1)).hasSizeBetween(10, 20);
  }

  @Test
  void noEmbedHasALinkOfItsOwn() throws IOException {
    for (Card card : SampleCards.all().values()) {
      assertThat(payload(card).path("embeds")).allMatch(embed -> !embed.has("url"));
    }
  }

  @Test
  void nobodyIsEverMentioned() throws IOException {
    for (Card card : SampleCards.all().values()) {
      JsonNode mentions = payload(card).path("allowed_mentions");
      assertThat(mentions.path("parse").isArray()).isTrue();
      assertThat(mentions.path("parse")).isEmpty();
    }
  }

  @Test
  void hostileTitlesMeanNothing() throws IOException {
    String text = text(SampleCards.hostile());
    assertThat(text)
        .doesNotContain("<@8", "<#1", " @everyone", "**bold**", "~~s~~", "https://evil")
        .doesNotContainPattern("(?<!\\\\)<t:0")
        .doesNotContainPattern("(?<!\\\\)\\]\\((?!https://example\\.org)")
        .doesNotContainPattern("(?<![\\\\`])`code");
    assertThat(Pattern.compile("(?m)^\\d+ \\[").matcher(text).results()).hasSize(7);
  }

  @Test
  void aPrivateReplyIsMarked() throws IOException {
    Card card = SampleCards.error();
    assertThat(
            JSON.readTree(DiscordRenderer.payload(new Reply.Private(card, "")))
                .path("flags")
                .asInt())
        .isEqualTo(64);
    assertThat(JSON.readTree(DiscordRenderer.payload(new Reply.Open(card))).path("flags").asInt())
        .isZero();
  }

  @Test
  void everyControlHasItsOwnIdAndStillItsCode() throws IOException {
    List<String> ids =
        StreamSupport.stream(payload(SampleCards.list()).path("components").spliterator(), false)
            .flatMap(row -> StreamSupport.stream(row.path("components").spliterator(), false))
            .map(control -> control.path("custom_id").asText())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 100);
    assertThat(CustomIds.press(SampleCards.CODE + ".2", List.of()).code())
        .isEqualTo(SampleCards.CODE);
  }

  @Test
  void aChosenRowIsPressedByItsOwnCode() {
    assertThat(CustomIds.press(CustomIds.ROWS, List.of("abc.2")).code()).isEqualTo("abc");
    assertThat(CustomIds.press("abc", List.of("docs")).values()).containsExactly("docs");
  }

  private static JsonNode payload(Card card) throws IOException {
    return JSON.readTree(DiscordRenderer.payload(card));
  }

  private static String text(Card card) throws IOException {
    StringBuilder text = new StringBuilder();
    payload(card)
        .path("embeds")
        .forEach(embed -> text.append(embed.path("description").asText()).append('\n'));
    return text.toString();
  }
}
