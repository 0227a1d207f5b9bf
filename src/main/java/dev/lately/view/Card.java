package dev.lately.view;

import java.util.List;

/// A message that knows no platform.
public record Card(List<Block> blocks, List<Control> controls) {
  public Card {
    blocks = List.copyOf(blocks);
    controls = List.copyOf(controls);
  }
}
