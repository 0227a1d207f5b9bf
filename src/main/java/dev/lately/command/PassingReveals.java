package dev.lately.command;

import dev.lately.model.PlatformId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reveals that are forgotten with the process.
public final class PassingReveals implements Reveals {
  private final Set<Shown> shown = ConcurrentHashMap.newKeySet();

  @Override
  public void keep(Shown some) {
    shown.add(some);
  }

  @Override
  public void forget(Shown some) {
    shown.remove(some);
  }

  @Override
  public List<Shown> open(PlatformId platform) {
    return shown.stream().filter(some -> some.platform().equals(platform)).toList();
  }
}
