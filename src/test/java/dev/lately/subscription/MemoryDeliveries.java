package dev.lately.subscription;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Deliveries that end with the test; those of a removed subscription are gone with it.
public final class MemoryDeliveries implements Deliveries {
  private final MemorySubscriptions subscriptions;
  private final Map<Key, Delivery> rows =
      new TreeMap<>(comparing(Key::subscription).thenComparing(Key::date));

  private record Key(long subscription, LocalDate date) {}

  public MemoryDeliveries(MemorySubscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public synchronized void plan(List<Plan> plans) {
    plans.forEach(plan -> plan.deliveries().forEach(delivery -> plan(delivery, plan)));
  }

  private void plan(Delivery delivery, Plan plan) {
    if (subscriptions.planned(delivery.subscription(), plannedBy(plan), plan.next())) {
      rows.putIfAbsent(new Key(delivery.subscription(), delivery.date()), kept(delivery));
    }
  }

  /// What is due later than that was changed meanwhile.
  private static Instant plannedBy(Plan plan) {
    return plan.deliveries().stream()
        .flatMap(d -> Stream.of(d.due(), d.at()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static Delivery kept(Delivery d) {
    return new Delivery(
        d.subscription(),
        d.date(),
        d.first(),
        d.due().truncatedTo(MILLIS),
        d.outcome(),
        d.at().truncatedTo(MILLIS));
  }

  @Override
  public synchronized Optional<Delivery> find(long subscription, LocalDate date) {
    return all().filter(d -> d.subscription() == subscription && d.date().equals(date)).findFirst();
  }

  @Override
  public synchronized boolean settle(Delivery from, Outcome to, Instant now) {
    Optional<Delivery> there =
        find(from.subscription(), from.date()).filter(d -> d.outcome().equals(from.outcome()));
    there.ifPresent(d -> rows.put(new Key(d.subscription(), d.date()), kept(d.with(to, now))));
    return there.isPresent();
  }

  @Override
  public synchronized List<Delivery> last(long subscription, int most) {
    return all()
        .filter(d -> d.subscription() == subscription)
        .sorted(comparing(Delivery::date).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Delivery> open() {
    return all()
        .filter(delivery -> !delivery.outcome().isSettled())
        .sorted(comparing(Delivery::due))
        .toList();
  }

  private Stream<Delivery> all() {
    return rows.values().stream().filter(d -> subscriptions.find(d.subscription()).isPresent());
  }
}
