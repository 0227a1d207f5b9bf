package dev.lately.chat.playground;

import dev.lately.chat.Courier;
import dev.lately.chat.Post;
import dev.lately.chat.Posted;
import dev.lately.chat.Readership;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A way to write unasked into the page's chats of one platform: whoever has the page open sees it.
final class PlaygroundCourier implements Courier {
  private final PlatformId platform;
  private final List<Window> windows;
  private final Events events;
  private final Rights rights;

  /// The messages of posts, by place and key.
  private final Map<Posting, String> posted = new ConcurrentHashMap<>();

  private record Posting(Place place, String key) {}

  PlaygroundCourier(PlatformId platform, List<Window> windows, Events events, Rights rights) {
    this.platform = platform;
    this.windows = windows;
    this.events = events;
    this.rights = rights;
  }

  @Override
  public PlatformId platform() {
    return platform;
  }

  @Override
  public boolean hasChannels() {
    return windows.stream()
        .flatMap(window -> window.seats().values().stream())
        .map(Window.Seat::place)
        .anyMatch(
            place -> place.platform().equals(platform) && !place.channel().equals(place.space()));
  }

  @Override
  public Posted post(Place place, Post post) {
    return hindrance(place)
        .<Posted>map(Posted.Refused::new)
        .orElseGet(() ->
            new Posted.Came(
                posted.computeIfAbsent(new Posting(place, post.key()), _ -> show(place, post))));
  }

  private String show(Place place, Post post) {
    for (Window window : windows) {
      if (window.isAt(place)) {
        events.tell("post", Unasked.of(window, window.seatsAt(place), place, post));
      }
    }
    return post.key();
  }

  @Override
  public Optional<String> find(Place place, Post post, Instant since) {
    return Optional.ofNullable(posted.get(new Posting(place, post.key())));
  }

  @Override
  public boolean remembers() {
    return true;
  }

  @Override
  public Optional<Hindrance> hindrance(Place place) {
    return windows.stream()
        .filter(window -> window.isAt(place))
        .findFirst()
        .map(rights::hindrance)
        .orElseGet(() -> Optional.of(Hindrance.of(Hindrance.Kind.GONE)));
  }

  @Override
  public boolean manages(Person person, Place place) {
    return seats()
        .filter(seat -> seat.place().equals(place) && seat.manages())
        .anyMatch(seat -> isOf(seat, person));
  }

  @Override
  public boolean administers(Person person, Place place) {
    return manages(person, place);
  }

  @Override
  public boolean isMember(Person person, Place place) {
    return seats().anyMatch(seat -> isOf(seat, person) && isAround(seat, place));
  }

  private static boolean isAround(Window.Seat seat, Place place) {
    return seat.place().platform().equals(place.platform())
        && seat.place().space().equals(place.space());
  }

  private static boolean isOf(Window.Seat seat, Person person) {
    return seat.person().id().equals(person.id());
  }

  private Stream<Window.Seat> seats() {
    return windows.stream().flatMap(window -> window.seats().values().stream());
  }

  /// Whoever sits there, and nobody else.
  @Override
  public Optional<Readership> readership(Place place) {
    int people = (int) seats().filter(seat -> seat.place().equals(place)).count();
    return people == 0
        ? Optional.empty()
        : Optional.of(new Readership(OptionalInt.of(people), false));
  }

  /// In the private chat where the platform has one, else where the person sits, for their eyes.
  @Override
  public boolean tell(Person person, Card card) {
    Post post = new Post(card, Optional.empty(), "", Optional.empty(), false);
    Optional<Window> window =
        windows.stream()
            .filter(each -> !each.seatsOf(person).isEmpty())
            .reduce((first, second) -> second);
    window.ifPresent(each -> {
      List<String> seats = each.seatsOf(person);
      events.tell("post", Unasked.of(each, seats, each.seat(seats.getFirst()).place(), post));
    });
    return window.isPresent();
  }
}
