package dev.lately.query;

import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Where a test sits: some vendors, a clock, and somebody who asks.
final class Desk {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final CallBudget MUCH = new CallBudget(100_000, Duration.ofMinutes(1));

  final MovableClock clock = new MovableClock();
  final CachedSessionQueries queries;
  private final Set<SourceName> all = new TreeSet<>();

  Desk(FakeProvider... vendors) {
    this(MUCH, vendors);
  }

  Desk(CallBudget budget, FakeProvider... vendors) {
    this(budget, Duration.ofMillis(400), vendors);
  }

  Desk(CallBudget budget, Duration deadline, FakeProvider... vendors) {
    Arrays.stream(vendors).forEach(v -> all.add(v.name));
    CachePolicy usual = CachePolicy.DEFAULT;
    queries =
        new CachedSessionQueries(
            Arrays.stream(vendors).map(v -> source(v, budget)).toList(),
            new CachePolicy(
                deadline, deadline, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
            clock,
            clock);
  }

  private static Source source(FakeProvider vendor, CallBudget budget) {
    return new Source(vendor.name, vendor, Duration.ofSeconds(60), budget, vendor.name.value());
  }

  /// These rows with all titles that come of them now.
  List<Session> titled(List<Session> rows) {
    return queries.titled(rows, Duration.ofSeconds(20)).map(CompletableFuture::join).orElse(rows);
  }

  Snapshot ask() {
    return ask(View.all(10));
  }

  Snapshot ask(View view) {
    return queries.ask(view, permitted(), ZONE);
  }

  Sight permitted() {
    return Sight.of(all, Level.TRANSCRIPT);
  }

  Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  Excerpt first(Snapshot snapshot) {
    return page(snapshot, 0);
  }

  Excerpt page(Snapshot snapshot, int page) {
    return snapshot.excerpt(page * 10, 10, Recency.Bounds.of(snapshot.at(), ZONE));
  }

  /// Pages forward until a page is empty.
  List<String> readOn(Snapshot snapshot) {
    List<String> ids = new ArrayList<>();
    List<String> page = ids(first(snapshot));
    for (int i = 1; !page.isEmpty(); i++) {
      ids.addAll(page);
      page = ids(page(snapshot, i));
    }
    return ids;
  }

  static List<String> ids(Excerpt excerpt) {
    return excerpt.rows().stream().map(Desk::id).toList();
  }

  static String id(Session session) {
    return session.ref().source() + "/" + session.ref().id();
  }

  static SourceReport report(Excerpt excerpt, FakeProvider vendor) {
    return excerpt.reports().stream()
        .filter(r -> r.source().equals(vendor.name))
        .findFirst()
        .orElseThrow();
  }
}
