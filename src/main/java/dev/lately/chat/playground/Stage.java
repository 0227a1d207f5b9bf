package dev.lately.chat.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The simulated world behind the page: its vendors and its clock, both to be meddled with.
public interface Stage {
  Scene scene();

  /// Lets a vendor misbehave from now on.
  ///
  /// @throws IllegalArgumentException when no vendor has this source
  void fault(String source, Fault fault);

  /// Lets so many new conversations begin at a vendor.
  ///
  /// @throws IllegalArgumentException when no vendor has this source
  void grow(String source, int sessions);

  /// Moves the clock, which only goes forward, and halts wherever something is due on the way,
  /// until it is done. `on` is asked at each halt; where it says no, the clock stays there.
  void move(Move move, BooleanSupplier on);

  /// What there is to see now.
  record Scene(Instant now, ZoneId zone, List<Vendor> vendors) {
    public Scene {
      vendors = List.copyOf(vendors);
    }
  }

  /// One simulated vendor, by the source that lists it.
  record Vendor(String source, String provider, Fault fault, long sessions) {}

  /// How a vendor misbehaves.
  enum Fault {
    NONE,
    SLOW,
    FAILING,
    RATE_LIMITED,
    WRONG_KEY,
    HANGING
  }

  /// How far the clock moves.
  enum Move {
    /// To the next full hour.
    HOUR,
    DAY,
    /// Three days, in which Lately is off and halts nowhere.
    DAYS_OFF,
    /// To the next start of a day in the scene's zone.
    MIDNIGHT,
    /// To the evening before the zone's clocks change next; from there to the morning after.
    CLOCK_CHANGE
  }
}
