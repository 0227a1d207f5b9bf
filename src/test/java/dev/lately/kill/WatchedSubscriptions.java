package dev.lately.kill;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Subscriptions before each read of which the process may stand still.
record WatchedSubscriptions(Subscriptions kept, Standstill standstill) implements Subscriptions {
  @Override
  public List<Due> dueBy(Instant now, int most) {
    standstill.at(Step.BEFORE_PLANNING, Step.PROCESS);
    return kept.dueBy(now, most);
  }

  @Override
  public List<Subscription> at(Place place) {
    standstill.after(Step.PLANNED, Step.TAKEN, place.channel());
    return kept.at(place);
  }

  @Override
  public Optional<Subscription> add(Place place, Founder founder, Terms terms, Instant due) {
    return kept.add(place, founder, terms, due);
  }

  @Override
  public Optional<Subscription> find(long id) {
    return kept.find(id);
  }

  @Override
  public List<Subscription> in(PlatformId platform, String space) {
    return kept.in(platform, space);
  }

  @Override
  public boolean change(Subscription changed, Instant due) {
    return kept.change(changed, due);
  }

  @Override
  public boolean remove(long id) {
    return kept.remove(id);
  }

  @Override
  public List<Subscription> hindered() {
    return kept.hindered();
  }

  @Override
  public List<Subscription> after(long id, int most) {
    return kept.after(id, most);
  }

  @Override
  public Optional<Instant> next(long id) {
    return kept.next(id);
  }

  @Override
  public void moved(PlatformId platform, String from, String to) {
    kept.moved(platform, from, to);
  }
}
