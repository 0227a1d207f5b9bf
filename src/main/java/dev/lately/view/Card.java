package dev.lately.view;

import java.util.List;

/// A message that knows no platform.
public record Card(List<Block> blocks, List<Control> controls) {
  public Card {
    blocks = List.copyOf(blocks);
    controls = List.copyOf(controls);
  }

  /// Whether the answer could not be given.
  public boolean isError() {
    return blocks.stream()
        .anyMatch(
            block -> block instanceof Block.Notice notice && notice.tone() == Block.Tone.ERROR);
  }
}
