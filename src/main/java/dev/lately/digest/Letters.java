package dev.lately.digest;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;

/// Words to the founder of a subscription.
@FunctionalInterface
public interface Letters {
  /// Why the digest does not reach its place, and what to do.
  Card hindered(Subscription subscription, Hindrance why);
}
