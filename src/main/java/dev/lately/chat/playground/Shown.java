package dev.lately.chat.playground;

import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import dev.lately.view.Picture;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What goes with a message, for the page: a data URL, and the words that say the same as the
/// picture, or the name under which the document is kept.
record Shown(String alt, String source) {
  static List<Shown> all(Optional<? extends Enclosure> enclosed) {
    return enclosed.map(Shown::of).stream().toList();
  }

  private static Shown of(Enclosure enclosed) {
    return switch (enclosed) {
      case Picture picture -> new Shown(picture.alt(), url("image/png", picture.png()));
      case Document document ->
          new Shown(document.name(), url(document.mediaType(), document.bytes()));
    };
  }

  private static String url(String mediaType, byte[] bytes) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
