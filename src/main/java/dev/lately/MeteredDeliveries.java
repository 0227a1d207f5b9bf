package dev.lately;

import dev.lately.ops.Metrics;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Deliveries whose ends are counted.
record MeteredDeliveries(Deliveries deliveries, Metrics metrics) implements Deliveries {
  @Override
  public void plan(List<Plan> plans) {
    deliveries.plan(plans);
  }

  @Override
  public Optional<Delivery> find(long subscription, LocalDate date) {
    return deliveries.find(subscription, date);
  }

  @Override
  public boolean settle(Delivery from, Outcome to, Instant now) {
    boolean written = deliveries.settle(from, to, now);
    if (written) {
      word(to).ifPresent(metrics::delivered);
    }
    return written;
  }

  /// Empty for what is no end.
  private static Optional<String> word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Planned _, Outcome.Sending _ -> Optional.empty();
      case Outcome.Sent(_, boolean late) -> Optional.of(late ? "late" : "sent");
      case Outcome.Skipped _ -> Optional.of("skipped");
      case Outcome.Uncertain _ -> Optional.of("uncertain");
      case Outcome.Failed _ -> Optional.of("failed");
    };
  }

  @Override
  public List<Delivery> last(long subscription, int most) {
    return deliveries.last(subscription, most);
  }

  @Override
  public List<Delivery> open() {
    return deliveries.open();
  }
}
