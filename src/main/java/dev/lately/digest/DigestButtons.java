package dev.lately.digest;

import dev.lately.model.View;
import dev.lately.subscription.Subscription;
import dev.lately.view.DigestCodes;

/// Seals what the buttons under a digest do; `told` is the list of the sessions that it tells of.
@FunctionalInterface
public interface DigestButtons {
  DigestCodes of(Subscription subscription, View told);
}
