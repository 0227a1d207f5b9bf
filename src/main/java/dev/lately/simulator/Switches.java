package dev.lately.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What is switched at run time: the fault and the quirks.
final class Switches {
  /// A fault, and the latch that opens when another takes its place.
  private record Reign(Fault fault, CountDownLatch end) {
    Reign(Fault fault) {
      this(fault, new CountDownLatch(1));
    }
  }

  private volatile Reign reign = new Reign(Fault.NONE);
  private volatile Set<Quirk> quirks = Set.of();

  Fault fault() {
    return reign.fault();
  }

  synchronized void fault(Fault next) {
    Reign before = reign;
    reign = new Reign(next);
    before.end().countDown();
  }

  /// Lets time pass, no longer than the fault lasts.
  void await(Fault fault, Duration time) throws InterruptedException {
    Reign now = reign;
    if (now.fault().equals(fault)) {
      now.end().await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  boolean on(Quirk quirk) {
    return quirks.contains(quirk);
  }

  Set<Quirk> quirks() {
    return quirks;
  }

  synchronized void set(Quirk quirk, boolean on) {
    EnumSet<Quirk> next = EnumSet.noneOf(Quirk.class);
    next.addAll(quirks);
    if (on) {
      next.add(quirk);
    } else {
      next.remove(quirk);
    }
    quirks = Set.copyOf(next);
  }
}
