package dev.lately.simulator.town;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How many sessions there are and when each was last active: a later index is a later session.
///
/// The sessions present at the beginning cost no memory; each that came since costs eight bytes.
public final class Town {
  private static final Duration HORIZON = Duration.ofDays(90);

  /// Bends even spacing so that of 145 sessions about 4 fall in the last 9 hours and 27 in a week.
  private static final double RECENT_ONES_ARE_DENSER = 1.5;

  private static final int MOST_BIRTHS_AT_ONCE = 100_000;

  private final long seed;
  private final int founders;
  private final Duration every;
  private final InstantSource clock;
  private final Instant start;
  private final BitSet removed = new BitSet();
  private long[] births = new long[16];
  private int born;
  private Instant lastGrowth;

  /// @param every the time between two new sessions; zero for none
  public Town(long seed, int sessions, Duration every, InstantSource clock) {
    this.seed = seed;
    this.founders = sessions;
    this.every = every;
    this.clock = clock;
    this.start = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.lastGrowth = start;
  }

  /// When the first sessions were already there.
  public Instant founded() {
    return start;
  }

  public synchronized int size() {
    grow();
    return founders + born;
  }

  public synchronized int living() {
    return size() - removed.cardinality();
  }

  public synchronized void add(int sessions) {
    grow();
    long now = micros(clock.instant());
    for (int i = 1; i <= sessions; i++) {
      give(now - sessions + i);
    }
  }

  public synchronized boolean has(int index) {
    return index >= 0 && index < size() && !removed.get(index);
  }

  /// Whether the session existed and was removed.
  public synchronized boolean lost(int index) {
    return removed.get(index);
  }

  public synchronized void remove(int index) {
    removed.set(index);
  }

  /// The indices of the living, the last active first.
  public IntStream newestFirst() {
    return IntStream.iterate(size() - 1, i -> i >= 0, i -> i - 1).filter(i -> !lost(i));
  }

  /// To the microsecond, and now and then to the full second.
  public Instant lastActivity(int index) {
    int rank = founders - 1 - index;
    if (rank < 0) {
      return birth(-rank - 1);
    }
    Instant exact = activity(rank);
    Instant second = Instant.ofEpochSecond(exact.getEpochSecond());
    return rank % 50 == 3 && second.isAfter(activity(rank + 1)) ? second : exact;
  }

  private Instant activity(int rank) {
    double place = (rank + new Dice(seed, rank).fraction()) / founders;
    double age = HORIZON.toSeconds() * 1e6 * Math.pow(place, RECENT_ONES_ARE_DENSER);
    return start.minus((long) age, ChronoUnit.MICROS);
  }

  private synchronized Instant birth(int number) {
    long at = births[number];
    return Instant.ofEpochSecond(
        Math.floorDiv(at, 1_000_000L), Math.floorMod(at, 1_000_000L) * 1000);
  }

  private void grow() {
    if (every.isZero()) {
      return;
    }
    Instant now = clock.instant();
    int due = 0;
    for (Instant t = lastGrowth.plus(every); !t.isAfter(now); t = t.plus(every)) {
      if (++due > MOST_BIRTHS_AT_ONCE) {
        lastGrowth = now;
        return;
      }
      give(micros(t));
      lastGrowth = t;
    }
  }

  /// Later sessions stay later, also when the clock was turned back.
  private void give(long wanted) {
    if (born == births.length) {
      births = Arrays.copyOf(births, born * 2);
    }
    births[born] = born == 0 ? wanted : Math.max(wanted, births[born - 1] + 1);
    born++;
  }

  private static long micros(Instant t) {
    return Math.addExact(t.getEpochSecond() * 1_000_000L, t.getNano() / 1000);
  }
}
