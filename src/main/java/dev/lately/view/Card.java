package dev.lately.view;

import java.util.List;
import java.util.Optional;

/// A message that knows no platform; `sequel` is what it becomes by itself.
public record Card(List<Block> blocks, List<Control> controls, Optional<Sequel> sequel) {
  public Card {
    blocks = List.copyOf(blocks);
    controls = List.copyOf(controls);
  }

  /// A card that stays as it is.
  public Card(List<Block> blocks, List<Control> controls) {
    this(blocks, controls, Optional.empty());
  }

  public Card followedBy(Optional<Sequel> what) {
    return new Card(blocks, controls, what);
  }

  /// Whether the answer could not be given.
  public boolean isError() {
    return blocks.stream()
        .anyMatch(
            block -> block instanceof Block.Notice notice && notice.tone() == Block.Tone.ERROR);
  }
}
