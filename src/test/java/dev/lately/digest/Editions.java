package dev.lately.digest;

import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.DigestCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What the real writer makes of sources whose answers a test gives, for one who wants it daily; it
/// is Tuesday, 3 November 2026.
final class Editions {
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
  static final SourceName DOCS = new SourceName("docs");
  static final SourceReport WHOLE = FakeQueries.whole(DOCS, Counter.HOUR);
  static final DayCounts.Subject COUNTED = new DayCounts.Subject(DOCS, Counter.BERLIN, "");
  static final DayCounts.Subject SHOP =
      new DayCounts.Subject(new SourceName("shop"), Counter.BERLIN, "");

  /// Of Monday.
  static final List<Session> TWO =
      List.of(
          FakeQueries.session(DOCS, "b", "2026-11-02T20:00:00Z"),
          FakeQueries.session(DOCS, "a", "2026-11-02T10:00:00Z"));

  final FakeQueries queries = new FakeQueries();
  final MemoryDayCounts counts = new MemoryDayCounts();
  private final Counter counter = new Counter();
  private final Subscription daily = counter.daily(Counter.telegram("-1"));
  private final DigestWriter writer = writer(Drawing.CHART);

  DigestWriter writer(Drawing drawing) {
    return new SourcesDigest(
        new Harvester(queries, counter.couriers.grants()),
        new Usual(counts),
        (_, _) -> DigestCodes.NONE,
        new SourcesDigest.Desk(counter.clock, Map.of(DOCS, "Gurubase"), drawing));
  }

  /// The one of Tuesday, in time.
  Edition write() {
    return write(writer);
  }

  Edition write(DigestWriter other) {
    return other.write(daily, delivery(TUESDAY), false);
  }

  /// The one of Tuesday and of the missed days since the first.
  Edition write(LocalDate first, boolean late) {
    return writer.write(daily, delivery(first), late);
  }

  private Delivery delivery(LocalDate first) {
    return new Delivery(
        daily.id(),
        TUESDAY,
        first,
        Instant.parse(Counter.HOUR),
        new Outcome.Planned(),
        counter.clock.instant());
  }
}
