package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.SampleCards;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cards as Telegram is sent them; `-Dgolden=write` writes the golden files anew.
class TelegramRendererTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path GOLDEN = Path.of("src/test/resources/dev/lately/chat/telegram");

  /// What Telegram links by itself, wherever no entity of ours is.
  private static final Pattern RECOGNISED =
      Pattern.compile("@\\w{3,}|(?<!\\w)/\\w+|https?://\\S+|\\w+\\.(example|com)|#\\w+");

  private static final Place PLACE =
      new Place(TelegramInbox.TELEGRAM, "-42", "-42", Optional.empty(), Place.Kind.GROUP);

  static Set<String> samples() {
    return SampleCards.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsDrawnAsItsGoldenFileSays(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".golden.json");
    String drawn =
        MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(body(SampleCards.all().get(name)))
            + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsTakenByTheBotApi(String name) throws IOException {
    JsonNode body = body(SampleCards.all().get(name));
    MessageChecks.check(body);
    assertThat(body.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(body.has("parse_mode")).isFalse();
  }

  @Test
  void aListWithOneSessionHasItsNumberItsSourceAndRefreshAndNothingToPage() throws IOException {
    JsonNode body = body(SampleCards.all().get("single"));
    assertThat(body.path("text").asText())
        .contains("Today: 1", "1 msg · web", "Page 1 of 1 · 1 session · 1 source ");
    assertThat(body.path("reply_markup").findValuesAsText("text"))
        .containsExactly("1", "Refresh", "⋯");
  }

  @Test
  void nothingInHostileTitlesIsRecognised() throws IOException {
    String text = body(SampleCards.hostile()).path("text").asText();
    assertThat(RECOGNISED.matcher(text).results().map(r -> r.group())).isEmpty();
  }

  @Test
  void aTextBeyondTheLimitIsShortenedInItsTitlesAndLosesNoRow() throws IOException {
    List<Block.Row> rows =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i ->
                new Block.Row(
                    i,
                    Text.of(new Span.Foreign("👩‍👩‍👧‍👦".repeat(60))),
                    Text.words("web · docs-guru")))
            .toList();
    Card card =
        new Card(
            List.of(new Block.Group(dev.lately.model.Recency.TODAY, Text.words("Today: 20"), rows)),
            List.of());
    JsonNode body = body(card);
    MessageChecks.check(body);
    assertThat(body.path("text").asText()).contains("\n20. ");
  }

  @Test
  void timesGoFirstWhereThereAreTooManyEntities() throws IOException {
    Span time = new Span.Moment(Instant.EPOCH, Span.Style.RELATIVE, "ago");
    List<Span> spans = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      spans.add(new Span.Link("title", "https://example.org/" + i));
      spans.add(time);
    }
    JsonNode entities =
        body(new Card(List.of(new Block.Paragraph(new Text(spans))), List.of())).path("entities");
    assertThat(entities).hasSize(100);
    assertThat(entities.findValuesAsText("type")).filteredOn("text_link"::equals).hasSize(60);
  }

  @Test
  void olderRowsOfALongTextAreFolded() throws IOException {
    JsonNode body = body(SampleCards.full());
    assertThat(body.path("entities").findValuesAsText("type")).contains("expandable_blockquote");
    assertThat(body(SampleCards.list()).path("entities").findValuesAsText("type"))
        .doesNotContain("expandable_blockquote");
  }

  @Test
  void aLinkThatTelegramRefusesOnAButtonIsWrittenOut() throws IOException {
    JsonNode body =
        body(
            new Card(
                List.of(new Block.Paragraph(Text.words("Session"))),
                List.of(new Control.LinkButton("Open", "http://localhost:8888/s/1"))));
    MessageChecks.check(body);
    assertThat(body.path("text").asText()).contains("Open: http://localhost:8888/s/1");
    assertThat(body.has("reply_markup")).isFalse();
  }

  @Test
  void aCodeThatIsTooLongIsRefusedHereAndNotByTelegram() {
    Card card =
        new Card(
            List.of(),
            List.of(
                new Control.Buttons(List.of(new Control.Button("Next", "x".repeat(65), true)))));
    assertThatThrownBy(() -> TelegramRenderer.draw(card))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65 bytes");
  }

  private static JsonNode body(Card card) throws IOException {
    return MAPPER.readTree(TelegramRenderer.payload(PLACE, card));
  }
}
