package dev.lately.simulator;

import java.util.EnumSet;
import java.util.Set;

/// What is switched at run time: the fault and the quirks.
final class Switches {
  private volatile Fault fault = Fault.NONE;
  private volatile Set<Quirk> quirks = Set.of();

  Fault fault() {
    return fault;
  }

  void fault(Fault next) {
    fault = next;
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
