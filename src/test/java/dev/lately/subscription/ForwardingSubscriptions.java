package dev.lately.subscription;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Subscriptions kept by others, between whom and their reader a test may stand.
public interface ForwardingSubscriptions extends Subscriptions {
  Subscriptions kept();

  @Override
  default Optional<Subscription> add(Place place, Founder founder, Terms terms, Instant due) {
    return kept().add(place, founder, terms, due);
  }

  @Override
  default Optional<Subscription> find(long id) {
    return kept().find(id);
  }

  @Override
  default List<Subscription> at(Place place) {
    return kept().at(place);
  }

  @Override
  default List<Subscription> in(PlatformId platform, String space) {
    return kept().in(platform, space);
  }

  @Override
  default boolean change(Subscription changed, Instant due) {
    return kept().change(changed, due);
  }

  @Override
  default boolean remove(long id) {
    return kept().remove(id);
  }

  @Override
  default List<Due> dueBy(Instant now, int most) {
    return kept().dueBy(now, most);
  }

  @Override
  default List<Subscription> hindered() {
    return kept().hindered();
  }

  @Override
  default List<Subscription> after(long id, int most) {
    return kept().after(id, most);
  }

  @Override
  default Optional<Instant> next(long id) {
    return kept().next(id);
  }

  @Override
  default void moved(PlatformId platform, String from, String to) {
    kept().moved(platform, from, to);
  }
}
