package dev.lately.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The fault of the hour, switched at run time.
final class FaultSwitch {
  /// A fault, and the latch that opens when another takes its place.
  private record Reign(Fault fault, CountDownLatch end) {
    Reign(Fault fault) {
      this(fault, new CountDownLatch(1));
    }
  }

  private volatile Reign reign = new Reign(Fault.NONE);

  Fault fault() {
    return reign.fault();
  }

  synchronized void set(Fault next) {
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
}
