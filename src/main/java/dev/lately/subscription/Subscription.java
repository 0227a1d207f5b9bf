package dev.lately.subscription;

import dev.lately.model.Place;

/// A place that wants a digest.
///
/// `version` grows by one with each change, so that of two changes at once the second is told.
public record Subscription(
    long id, Place place, Founder founder, Terms terms, State state, int version) {

  public Subscription withPlace(Place other) {
    return new Subscription(id, other, founder, terms, state, version);
  }

  public Subscription withTerms(Terms other) {
    return new Subscription(id, place, founder, other, state, version);
  }

  public Subscription withState(State other) {
    return new Subscription(id, place, founder, terms, other, version);
  }

  public boolean isActive() {
    return state instanceof State.Active;
  }
}
