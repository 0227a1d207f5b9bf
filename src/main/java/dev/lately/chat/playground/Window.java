package dev.lately.chat.playground;

import dev.lately.model.Person;
import dev.lately.model.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
    return !seatsAt(place).isEmpty();
  }

  /// The names of those who read at that place.
  List<String> seatsAt(Place place) {
    return named(seat -> seat.place().equals(place));
  }

  /// The names of the seats of that person.
  List<String> seatsOf(Person person) {
    return named(seat ->
        seat.person().id().equals(person.id())
            && seat.person().platform().equals(person.platform()));
  }

  private List<String> named(Predicate<Seat> wanted) {
    return seats.entrySet().stream()
        .filter(seat -> wanted.test(seat.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// Somebody in a chat, as its platform would know them; `manages`: may arrange things there.
  public record Seat(Person person, Place place, boolean manages) {}
}
