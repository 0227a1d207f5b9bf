package dev.lately.simulator.vendor;

import java.util.EnumSet;
import java.util.Set;

/// The quirks that are on, switched at run time.
public final class QuirkSwitches {
  private volatile Set<Quirk> on = Set.of();

  public Set<Quirk> on() {
    return on;
  }

  public boolean on(Quirk quirk) {
    return on.contains(quirk);
  }

  public synchronized void set(Quirk quirk, boolean value) {
    EnumSet<Quirk> next = EnumSet.noneOf(Quirk.class);
    next.addAll(on);
    if (value) {
      next.add(quirk);
    } else {
      next.remove(quirk);
    }
    on = Set.copyOf(next);
  }
}
