package dev.lately.digest;

import dev.lately.model.Sight;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Subscription;
import java.util.function.UnaryOperator;

/// Writes what a digest says.
@FunctionalInterface
public interface DigestWriter {
  /// What there is to say of the days from [Delivery#first] to [Delivery#date]; `late`: it comes
  /// after its hour, and says so. May wait for the sources, for a bounded time.
  Edition write(Subscription subscription, Delivery delivery, boolean late);

  /// The same for somebody who waits for it: sooner, and nothing is kept of it. `seen` is what they
  /// see of what everybody in the digest's place may read.
  default Edition preview(Subscription subscription, Delivery delivery, UnaryOperator<Sight> seen) {
    return write(subscription, delivery, false);
  }
}
