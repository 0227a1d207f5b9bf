package dev.lately.kill;

import dev.lately.model.Place;
import dev.lately.subscription.ForwardingSubscriptions;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import java.time.Instant;
import java.util.List;

/// Subscriptions before each read of which the process may stand still.
record WatchedSubscriptions(Subscriptions kept, Standstill standstill)
    implements ForwardingSubscriptions {
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
}
