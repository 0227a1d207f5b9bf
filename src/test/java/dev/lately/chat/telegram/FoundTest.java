package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// Words that were looked for, in a text with entities.
class FoundTest {
  private static final Span.Found FOUND =
      new Span.Found(
          List.of(
              new Span.Piece("see evil", false),
              new Span.Piece(".example", true),
              new Span.Piece(" now", false)),
          Optional.of("https://example.org/a"));

  @Test
  void aHitIsBoldWithinItsLink() {
    EntityText text = draw(FOUND, 200);
    assertThat(text.text().replace("\u2060", "")).isEqualTo("see evil.example now");
    assertThat(text.entities())
        .extracting(MessageEntity::getType)
        .containsExactly("text_link", "bold");
    MessageEntity bold = text.entities().getLast();
    assertThat(text.text().substring(bold.getOffset(), bold.getOffset() + bold.getLength()))
        .isEqualTo(".example");
    assertThat(text.entities().getFirst().getLength()).isEqualTo(text.text().length());
  }

  @Test
  void whatAHitPartsIsNotLinkedByTelegram() {
    assertThat(draw(FOUND, 200).text()).doesNotContain("evil.example");
  }

  @Test
  void whatIsTooLongIsCutOnce() {
    String cut = draw(FOUND, 12).text();
    assertThat(cut).endsWith("…").hasSizeLessThanOrEqualTo(13);
    assertThat(cut.chars().filter(c -> c == '…').count()).isEqualTo(1);
  }

  private static EntityText draw(Span span, int cap) {
    EntityText text = new EntityText(cap);
    text.add(Text.of(span));
    return text;
  }
}
