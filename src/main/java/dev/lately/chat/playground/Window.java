package dev.lately.chat.playground;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.Map;

/// One chat on the page: who may sit in it, and its platform's wire.
public record Window(String id, Map<String, Seat> seats, Wire wire) {
  public Window {
    seats = Map.copyOf(seats);
  }

  /// Who sits there by that name.
  ///
  /// @throws IllegalArgumentException when nobody does
  public Seat seat(String name) {
    Seat seat = seats.get(name);
    if (seat == null) {
      throw new IllegalArgumentException("No seat '" + name + "' in '" + id + "'");
    }
    return seat;
  }

  boolean isAt(Place place) {
    return seats.values().stream().anyMatch(seat -> seat.place().equals(place));
  }

  /// Somebody in a chat, as its platform would know them.
  public record Seat(Person person, Place place) {}
}
