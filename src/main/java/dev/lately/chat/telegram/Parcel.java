package dev.lately.chat.telegram;

import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import java.util.Optional;

/// A message to be sent with what goes with it: a picture only where the words fit under it, so
/// that it is one message; a document in any case.
record Parcel(Drawn drawn, Optional<? extends Enclosure> enclosed, boolean silent) {
  Parcel {
    boolean fits = fits(drawn);
    enclosed = enclosed.filter(some -> fits || some instanceof Document);
  }

  /// Whether the words have room under what is enclosed.
  boolean fits() {
    return fits(drawn);
  }

  private static boolean fits(Drawn drawn) {
    return drawn.text().length() <= TelegramLimits.CAPTION;
  }
}
