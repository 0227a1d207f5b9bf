package dev.lately.digest;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// A platform whose answers a test writes; like Discord it may know a post again by its key.
public final class FakeCourier implements Courier {
  /// A message that stands in a place.
  public record Message(Place place, Post post) {
    String id() {
      return "m-" + post.key();
    }

    String words() {
      return post.card().blocks().toString();
    }
  }

  private final PlatformId platform;
  private final boolean remembers;
  public final List<Message> messages = new CopyOnWriteArrayList<>();
  public final List<Card> told = new CopyOnWriteArrayList<>();
  public final Map<Place, Hindrance> hindrances = new ConcurrentHashMap<>();
  public volatile BiPredicate<Person, Place> stewards = (_, _) -> true;
  public volatile BiPredicate<Person, Place> members = (_, _) -> true;
  public volatile Optional<Readership> readers = Optional.empty();
  volatile boolean reaches = true;
  volatile int posts;
  volatile Function<Message, Posted> answer = this::keep;

  public FakeCourier(String platform, boolean remembers) {
    this.platform = new PlatformId(platform);
    this.remembers = remembers;
  }

  Posted keep(Message message) {
    if (!remembers || messages.stream().noneMatch(m -> m.id().equals(message.id()))) {
      messages.add(message);
    }
    return new Posted.Came(message.id());
  }

  Posted keepAndLose(Message message) {
    keep(message);
    return new Posted.Lost();
  }

  List<String> words() {
    return messages.stream().map(Message::words).toList();
  }

  @Override
  public PlatformId platform() {
    return platform;
  }

  @Override
  public Posted post(Place place, Post post) {
    synchronized (this) {
      posts++;
    }
    return answer.apply(new Message(place, post));
  }

  @Override
  public Optional<String> find(Place place, Post post, Instant since) {
    return messages.stream()
        .filter(m -> remembers && m.place().equals(place) && m.post().key().equals(post.key()))
        .map(Message::id)
        .findFirst();
  }

  @Override
  public boolean remembers() {
    return remembers;
  }

  @Override
  public Optional<Hindrance> hindrance(Place place) {
    return Optional.ofNullable(hindrances.get(place));
  }

  @Override
  public boolean manages(Person person, Place place) {
    return stewards.test(person, place);
  }

  @Override
  public boolean administers(Person person, Place place) {
    return stewards.test(person, place);
  }

  @Override
  public boolean isMember(Person person, Place place) {
    return members.test(person, place);
  }

  @Override
  public Optional<Readership> readership(Place place) {
    return readers;
  }

  /// Like Discord.
  @Override
  public boolean hasChannels() {
    return remembers;
  }

  @Override
  public boolean tell(Person person, Card card) {
    return reaches && told.add(card);
  }
}
