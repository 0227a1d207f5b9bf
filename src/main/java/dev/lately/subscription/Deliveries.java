package dev.lately.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What became of each digest, kept beyond the process.
public interface Deliveries {
  /// In one transaction writes the planned digests that are not there yet, and when the next ones
  /// of their subscriptions are due. Planning one twice does nothing.
  void plan(List<Plan> plans);

  Optional<Delivery> find(long subscription, LocalDate date);

  /// Writes the next outcome; false, and nothing is written, when it has another one by now than
  /// `from`.
  boolean settle(Delivery from, Outcome to, Instant now);

  /// The newest ones of a subscription, newest first.
  List<Delivery> last(long subscription, int most);

  /// Those that are not settled, the longest due first.
  List<Delivery> open();

  /// The deliveries of one subscription that are due, with the instant of the one to come.
  record Plan(List<Delivery> deliveries, Instant next) {
    public Plan {
      deliveries = List.copyOf(deliveries);
    }
  }
}
