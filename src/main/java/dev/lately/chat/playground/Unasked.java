package dev.lately.chat.playground;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lately.chat.Post;
import dev.lately.model.Place;
import java.util.List;

/// A message that nobody asked for, as its platform would be sent it, and who sees it.
record Unasked(
    String window, List<String> seats, @JsonRawValue String message, List<Shown> pictures) {
  Unasked {
    pictures = List.copyOf(pictures);
    seats = List.copyOf(seats);
  }

  static Unasked of(Window window, List<String> seats, Place place, Post post) {
    Wire.Drawing drawn = window.wire().post(place, post);
    return new Unasked(window.id(), seats, drawn.message(), Shown.all(drawn.enclosure()));
  }
}
