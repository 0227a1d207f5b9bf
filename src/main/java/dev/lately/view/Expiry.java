package dev.lately.view;

import java.time.Duration;
import java.util.List;

/// For how long a card may be seen, and what stands in its place afterwards.
public record Expiry(Duration after, String words) {
  /// What stands there afterwards.
  public static Card card(String words) {
    Block notice = new Block.Notice(Block.Tone.INFORMATION, Text.words(words));
    return new Card(List.of(notice), List.of());
  }
}
