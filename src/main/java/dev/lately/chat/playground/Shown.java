package dev.lately.chat.playground;

import dev.lately.view.Picture;
import java.util.Base64;

/// A picture for the page: the words that say the same, and a data URL.
record Shown(String alt, String source) {
  static Shown of(Picture picture) {
    String bytes = Base64.getEncoder().encodeToString(picture.png());
    return new Shown(picture.alt(), "data:image/png;base64," + bytes);
  }
}
