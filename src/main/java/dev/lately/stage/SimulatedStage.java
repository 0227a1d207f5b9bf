package dev.lately.stage;

import dev.lately.chat.playground.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The simulator and the clock as the playground's stage.
public final class SimulatedStage implements Stage {
  /// Later than an answer in chat waits for a source.
  private static final Duration SLOW = Duration.ofSeconds(4);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(40);

  /// Between the evening and the clock change, mostly at 2 or 3 in the morning.
  private static final Duration EVENING = Duration.ofHours(4);

  /// Between the clock change and the morning: sooner than a digest of that night is too late.
  private static final Duration MORNING = Duration.ofHours(4);

  private final SimulatedSources sources;
  private final MovableClock clock;
  private final ZoneId zone;
  private final Agenda agenda;
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  public SimulatedStage(SimulatedSources sources, MovableClock clock, ZoneId zone, Agenda agenda) {
    this.sources = sources;
    this.clock = clock;
    this.zone = zone;
    this.agenda = agenda;
  }

  @Override
  public Scene scene() {
    return new Scene(clock.instant(), zone, sources.accounts().stream().map(this::vendor).toList());
  }

  private Vendor vendor(SimulatedSources.Account account) {
    String source = account.source().value();
    Fault fault = Objects.requireNonNull(faults.getOrDefault(source, Fault.NONE));
    return new Vendor(source, account.kind().label(), fault, account.vendor().sessions());
  }

  @Override
  public void fault(String source, Fault fault) {
    sources.vendor(source).fault(simulated(fault));
    faults.put(source, fault);
  }

  @Override
  public void grow(String source, int sessions) {
    sources.vendor(source).addSessions(sessions);
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
  public void move(Move move, BooleanSupplier on) {
    Instant end = end(move, clock.instant().atZone(zone));
    if (move == Move.DAYS_OFF || halts(end, on)) {
      clock.moveTo(end);
    }
  }

  /// Stands at each instant at which something is due until it is done; what is not done in time is
  /// left behind. False where it is to go no further.
  private boolean halts(Instant end, BooleanSupplier on) {
    Optional<Instant> halt = agenda.next(end);
    while (halt.isPresent()) {
      Instant here = halt.get();
      clock.moveTo(here);
      if (!on.getAsBoolean()) {
        return false;
      }
      agenda.settle();
      halt = agenda.next(end).filter(next -> next.isAfter(here));
    }
    return true;
  }

  private Instant end(Move move, ZonedDateTime now) {
    return switch (move) {
      case HOUR -> now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      case DAY -> now.plusDays(1).toInstant();
      case DAYS_OFF -> now.plusDays(3).toInstant();
      case MIDNIGHT -> now.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
      case CLOCK_CHANGE -> overClockChange(now);
    };
  }

  /// A day later where the zone's clocks never change.
  private Instant overClockChange(ZonedDateTime now) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(now.toInstant());
    if (change == null) {
      return now.plusDays(1).toInstant();
    }
    Instant evening = change.getInstant().minus(EVENING);
    return now.toInstant().isBefore(evening) ? evening : change.getInstant().plus(MORNING);
  }
}
