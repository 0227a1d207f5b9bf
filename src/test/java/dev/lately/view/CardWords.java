package dev.lately.view;

import java.util.stream.Collectors;

/// What a card says, without how it is drawn.
public final class CardWords {
  private CardWords() {}

  /// A line a block, row and fact.
  public static String of(Card card) {
    return card.blocks().stream().map(CardWords::of).collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.Heading b -> b.text().plain();
      case Block.Notice b -> b.text().plain();
      case Block.Paragraph b -> b.text().plain();
      case Block.Speech speech ->
          speech.lines().stream().map(line -> line.plain()).collect(Collectors.joining("\n"));
      case Block.Footer b -> b.text().plain();
      case Block.Facts b ->
          b.facts().stream()
              .map(f -> f.label() + " " + f.value().plain())
              .collect(Collectors.joining("\n"));
      case Block.Group b ->
          b.rows().stream()
              .map(r -> r.number() + " " + r.title().plain() + " " + r.detail().plain())
              .collect(Collectors.joining("\n"));
    };
  }
}
