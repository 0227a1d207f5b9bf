package dev.lately;

import dev.lately.chat.playground.Stage;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The simulator and the clock as the playground's stage.
final class SimulatedStage implements Stage {
  /// Later than an answer in chat waits for a source.
  private static final Duration SLOW = Duration.ofSeconds(4);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(40);

  private final Simulator simulator;
  private final MovableClock clock;
  private final ZoneId zone;
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  SimulatedStage(Simulator simulator, MovableClock clock, ZoneId zone) {
    this.simulator = simulator;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Scene scene() {
    return new Scene(
        clock.instant(), zone, simulator.vendors().stream().map(this::vendor).toList());
  }

  private Vendor vendor(SimulatedVendor vendor) {
    Fault fault = Objects.requireNonNull(faults.getOrDefault(vendor.name(), Fault.NONE));
    String label = Providers.find(vendor.name()).orElseThrow().label();
    return new Vendor(vendor.name(), label, fault, vendor.sessions());
  }

  @Override
  public void fault(String source, Fault fault) {
    find(source).fault(simulated(fault));
    faults.put(source, fault);
  }

  @Override
  public void grow(String source, int sessions) {
    find(source).addSessions(sessions);
  }

  private SimulatedVendor find(String source) {
    return simulator.vendors().stream()
        .filter(vendor -> vendor.name().equals(source))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No source '" + source + "'"));
  }

  private static dev.lately.simulator.Fault simulated(Fault fault) {
    return switch (fault) {
      case NONE -> dev.lately.simulator.Fault.NONE;
      case SLOW -> new dev.lately.simulator.Fault.Latency(SLOW);
      case FAILING -> new dev.lately.simulator.Fault.Status(503);
      case RATE_LIMITED -> new dev.lately.simulator.Fault.RateLimited(RETRY_AFTER);
      case WRONG_KEY -> dev.lately.simulator.Fault.WRONG_KEY;
      case HANGING -> new dev.lately.simulator.Fault.Hang();
    };
  }

  @Override
  public void move(Move move) {
    ZonedDateTime now = clock.instant().atZone(zone);
    clock.moveTo(
        switch (move) {
          case HOUR -> now.plusHours(1).toInstant();
          case DAY -> now.plusDays(1).toInstant();
          case MIDNIGHT -> now.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
          case CLOCK_CHANGE -> afterClockChange(now);
        });
  }

  /// A day later where the zone's clocks never change.
  private Instant afterClockChange(ZonedDateTime now) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(now.toInstant());
    return change == null
        ? now.plusDays(1).toInstant()
        : change.getDateTimeAfter().toLocalDate().atTime(LocalTime.NOON).atZone(zone).toInstant();
  }
}
