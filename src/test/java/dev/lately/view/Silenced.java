package dev.lately.view;

import java.util.List;
import java.util.Optional;

/// The receipt of a reply that must not be shown.
public record Silenced(String instead) implements Receipt {
  /// A reply that has it, for the asker alone.
  public static Reply reply(String code) {
    return new Reply.Private(
        card("secret"), code, Optional.empty(), new Silenced("it cannot be written down"));
  }

  private static Card card(String words) {
    return new Card(List.of(new Block.Paragraph(Text.words(words))), List.of());
  }

  @Override
  public void shown() {
    throw new AssertionError("it was shown");
  }

  @Override
  public Optional<Reply> showing() {
    return Optional.of(new Reply.Private(card(instead), ""));
  }
}
