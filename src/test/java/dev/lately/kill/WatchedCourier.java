package dev.lately.kill;

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
import java.util.Optional;

/// A real courier, around whose reading back the process may stand still.
record WatchedCourier(Courier real, Standstill standstill) implements Courier {
  @Override
  public PlatformId platform() {
    return real.platform();
  }

  @Override
  public Posted post(Place place, Post post) {
    return real.post(place, post);
  }

  /// Only what is recovered is written a second time before it is looked for.
  @Override
  public Optional<String> find(Place place, Post post, Instant since) {
    standstill.after(Step.BEFORE_READ_BACK, Step.BEFORE_READ_BACK, place.channel());
    Optional<String> found = real.find(place, post, since);
    standstill.after(Step.BEFORE_READ_BACK, Step.BEFORE_SECOND_POST, place.channel());
    return found;
  }

  @Override
  public boolean remembers() {
    return real.remembers();
  }

  @Override
  public Optional<Hindrance> hindrance(Place place) {
    return real.hindrance(place);
  }

  @Override
  public boolean manages(Person person, Place place) {
    return real.manages(person, place);
  }

  @Override
  public boolean administers(Person person, Place place) {
    return real.administers(person, place);
  }

  @Override
  public boolean isMember(Person person, Place place) {
    return real.isMember(person, place);
  }

  @Override
  public Optional<Readership> readership(Place place) {
    return real.readership(place);
  }

  @Override
  public boolean tell(Person person, Card card) {
    return real.tell(person, card);
  }
}
