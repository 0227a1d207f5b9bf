package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.chat.Post;
import dev.lately.model.Place;
import dev.lately.view.Picture;
import java.util.Base64;
import java.util.List;

/// A message that nobody asked for, as its platform would be sent it, and who sees it.
record Unasked(
    String window, List<String> seats, @JsonRawValue String message, List<Shown> pictures) {
  Unasked {
    pictures = List.copyOf(pictures);
    seats = List.copyOf(seats);
  }

  /// A picture for the page: the words that say the same, and a data URL.
  record Shown(String alt, String source) {
    static Shown of(Picture picture) {
      String bytes = Base64.getEncoder().encodeToString(picture.png());
      return new Shown(picture.alt(), "data:image/png;base64," + bytes);
    }
  }

  static Unasked of(Window window, List<String> seats, Place place, Post post) {
    Wire.Drawing drawn = window.wire().post(place, post);
    return new Unasked(
        window.id(), seats, drawn.message(), drawn.picture().stream().map(Shown::of).toList());
  }
}
