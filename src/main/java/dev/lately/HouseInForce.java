package dev.lately;

import dev.lately.handler.Reload;
import dev.lately.settings.Difference;
import dev.lately.settings.Settings;
import dev.lately.settings.SettingsException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The house that answers now. When the configuration is read anew, the next one takes its place at
/// once and whole, or it stays as it is; who is being answered is answered by the one before.
final class HouseInForce implements Houses, Reload {
  private static final Logger LOG = LoggerFactory.getLogger(HouseInForce.class);

  private record InForce(Settings settings, House house) {}

  private final Supplier<Settings> again;
  private final Rebuilding rebuilding;
  private volatile InForce current;

  /// `again` reads the configuration.
  HouseInForce(Settings settings, House first, Supplier<Settings> again, Rebuilding rebuilding) {
    this.current = new InForce(settings, first);
    this.again = again;
    this.rebuilding = rebuilding;
  }

  @Override
  public House get() {
    return current.house();
  }

  @Override
  public Optional<Reload> reload() {
    return Optional.of(this);
  }

  Settings settings() {
    return current.settings();
  }

  @Override
  public synchronized Outcome now() {
    try {
      return take(again.get());
    } catch (SettingsException e) {
      return wrong(e.mistakes(), e.places());
    }
  }

  private Outcome take(Settings next) {
    Difference difference = Difference.between(current.settings(), next);
    if (!difference.restarts().isEmpty()) {
      return wrong(difference.restarts(), difference.restarts());
    }
    if (!difference.details().isEmpty()) {
      House built = rebuilding.build(next, current.house(), difference.unchanged());
      current = new InForce(next, built);
      LOG.info("The configuration was read anew: {}", String.join("; ", difference.details()));
    }
    return new Outcome.Taken(difference.changes());
  }

  /// `told`: what administrators of one guild or chat may know of it.
  private static Outcome wrong(List<String> mistakes, List<String> told) {
    LOG.error(
        "The configuration was read anew and nothing of it was taken: {}",
        String.join("; ", mistakes));
    return new Outcome.Wrong(told);
  }
}
