package dev.lately.chat.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// A stage of two vendors that remembers what was done to it.
final class FakeStage implements Stage {
  private final Map<String, Fault> faults =
      new TreeMap<>(Map.of("docs-guru", Fault.NONE, "website-bot", Fault.NONE));
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private int grown;

  @Override
  public Scene scene() {
    List<Vendor> vendors =
        faults.entrySet().stream()
            .map(e -> new Vendor(e.getKey(), "Gurubase", e.getValue(), 145 + grown))
            .toList();
    return new Scene(now, ZoneId.of("Europe/Berlin"), vendors);
  }

  @Override
  public void fault(String source, Fault fault) {
    if (faults.replace(source, fault) == null) {
      throw new IllegalArgumentException("No source '" + source + "'");
    }
  }

  @Override
  public void grow(String source, int sessions) {
    grown += sessions;
  }

  @Override
  public void move(Move move, BooleanSupplier on) {
    now = now.plusSeconds(3600);
  }
}
