package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContainerNamesTest {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final MovableClock clock = new MovableClock();
  private final FakeProvider vendor = new FakeProvider("shop").add("s", MORNING);

  private CachedSessionQueries queries(int calls) {
    vendor.containers = Map.of("ba0efc09", "Shop assistant");
    CallBudget budget = new CallBudget(calls, Duration.ofMinutes(1));
    Source source = new Source(vendor.name, vendor, FRESH, budget, "account");
    return new CachedSessionQueries(List.of(source), CachePolicy.DEFAULT, clock, clock);
  }

  private void list(CachedSessionQueries queries) {
    Snapshot list =
        queries.ask(View.all(10), Sight.of(Set.of(vendor.name), Level.TRANSCRIPT), Desk.ZONE);
    assertThat(list.excerpt(0, 10, Recency.Bounds.of(list.at(), Desk.ZONE)).rows()).hasSize(1);
  }

  /// Twice, since beside the first list nothing else is asked.
  private CachedSessionQueries listed(int calls) {
    CachedSessionQueries queries = queries(calls);
    list(queries);
    assertThat(vendor.calls).containsExactly("list 0");
    clock.move(FRESH.plusSeconds(1));
    list(queries);
    await().until(() -> lists() == 2);
    return queries;
  }

  private long lists() {
    return Collections.frequency(vendor.calls, "list 0");
  }

  private long asked() {
    return Collections.frequency(vendor.calls, "containers");
  }

  @Test
  void aNameIsKnownAfterAListAndAskedOnceADay() {
    CachedSessionQueries queries = listed(60);
    await().until(() -> queries.container(vendor.name, "ba0efc09").isPresent());
    assertThat(queries.container(vendor.name, "ba0efc09")).contains("Shop assistant");
    assertThat(queries.container(vendor.name, "other")).isEmpty();
    clock.move(Duration.ofHours(20));
    list(queries);
    assertThat(asked()).isEqualTo(1);
    clock.move(Duration.ofHours(20));
    list(queries);
    await().until(() -> asked() == 2);
  }

  @Test
  void itIsNotAskedWhereOthersNeedTheCalls() {
    CachedSessionQueries queries = listed(2);
    clock.move(FRESH.plusSeconds(1));
    list(queries);
    await().until(() -> lists() == 3);
    assertThat(asked()).isZero();
    assertThat(queries.container(vendor.name, "ba0efc09")).isEmpty();
  }

  @Test
  void itIsNotAskedAgainSoon() {
    CachedSessionQueries queries = listed(60);
    await().until(() -> asked() == 1);
    clock.move(Duration.ofHours(2));
    list(queries);
    await().until(() -> lists() == 3);
    assertThat(asked()).isEqualTo(1);
  }
}
