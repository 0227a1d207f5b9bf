package dev.lately.query;

import dev.lately.provider.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a source's containers, such as chatbots, are called: asked in passing once a day, since
/// nobody waits for it, and not beside a first list, whose titles need the calls.
final class ContainerNames {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Source source;
  private final Line line;
  private volatile Map<String, String> names = Map.of();
  private Instant asked = Instant.MIN;

  ContainerNames(Source source, Line line) {
    this.source = source;
    this.line = line;
  }

  /// Asks in the background where that leaves half of the budget to others; a failure is not told.
  synchronized void keep(Instant now) {
    boolean can = source.provider().capabilities().contains(Capability.CONTAINERS);
    if (can && line.isIdle() && asked.isBefore(now.minus(KEPT))) {
      asked = now;
      line.start(() -> {
        names = Map.copyOf(source.provider().containers());
        return names;
      });
    }
  }

  Optional<String> name(String container) {
    return Optional.ofNullable(names.get(container));
  }
}
