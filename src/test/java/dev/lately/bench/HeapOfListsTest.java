package dev.lately.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Excerpt;
import dev.lately.query.Waiting;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the lists of three sources of a hundred thousand sessions cost in memory.
class HeapOfListsTest {
  private static final int SESSIONS = 100_000;

  private final AtomicReference<Instant> now = new AtomicReference<>(HundredThousand.NOW);
  private final InstantSource clock = now::get;
  private final CachedSessionQueries queries =
      new CachedSessionQueries(
          IntStream.range(0, 3)
              .mapToObj(i -> HundredThousand.source("source-" + i, SESSIONS))
              .toList(),
          new CachePolicy(
              Duration.ofSeconds(60),
              Duration.ofSeconds(60),
              Duration.ofHours(24),
              Duration.ofSeconds(5),
              1000,
              Duration.ofHours(2)),
          clock,
          Waiting.by(clock));

  @Test
  void anHourOfRefreshesHoldsUnchangedSessionsOnce() {
    long before = used();
    assertThat(read().counts().total()).isEqualTo(3 * SESSIONS);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(11)));
    read();
    long once = used() - before;
    for (int i = 0; i < 6; i++) {
      now.updateAndGet(t -> t.plus(Duration.ofMinutes(11)));
      assertThat(read().counts().total()).isEqualTo(3 * SESSIONS);
    }
    long often = used() - before;
    System.out.printf(
        "bytes a session, with its strings: %d; after six refreshes, all lists kept: %d%n",
        once / (3 * SESSIONS), often / (3 * SESSIONS));
    assertThat(often).isLessThan(once * 11 / 10);
  }

  private Excerpt read() {
    return queries
        .ask(View.all(10), Sight.of(queries.sources(), Level.CONTACT), ZoneOffset.UTC)
        .excerpt(0, 10, Recency.Bounds.of(now.get(), ZoneOffset.UTC));
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
