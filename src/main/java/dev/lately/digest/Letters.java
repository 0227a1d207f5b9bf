package dev.lately.digest;

import dev.lately.model.Hindrance;
import dev.lately.model.SourceName;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.util.Set;

/// Words to the founder of a subscription.
public interface Letters {
  /// Why the digest does not reach its place, and what to do.
  Card hindered(Subscription subscription, Hindrance why);

  /// Which sources the digest lacks since its place may not see them any more, and what to do.
  Card lacking(Subscription subscription, Set<SourceName> missing);
}
