package dev.lately.chat.telegram;

import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import dev.lately.view.Picture;
import java.util.List;
import java.util.Optional;

/// A message to be sent with what goes with it: one message where the words fit under it, else the
/// words and after them, without a sound, the file.
record Parcel(Drawn drawn, Optional<? extends Enclosure> enclosed, boolean silent) {
  /// Whether the words have room under what is enclosed.
  boolean fits() {
    return drawn.text().length() <= TelegramLimits.CAPTION;
  }

  boolean isParted() {
    return enclosed.isPresent() && !fits();
  }

  /// The words alone.
  Parcel words() {
    return new Parcel(drawn, Optional.empty(), silent);
  }

  /// What is enclosed alone; under a picture stands what it shows.
  Parcel rest() {
    String caption = enclosed.map(Parcel::caption).orElse("");
    return new Parcel(new Drawn(caption, List.of(), Optional.empty()), enclosed, true);
  }

  private static String caption(Enclosure enclosed) {
    return switch (enclosed) {
      case Picture picture -> EntityText.cut(picture.alt(), TelegramLimits.CAPTION);
      case Document _ -> "";
    };
  }
}
