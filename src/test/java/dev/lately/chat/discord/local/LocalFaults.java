package dev.lately.chat.discord.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong between the bot and the local Discord, as often as a test says.
public final class LocalFaults {
  private final List<Planned> planned = new CopyOnWriteArrayList<>();

  /// One kind of mishap.
  public sealed interface Fault {
    /// Discord answers with that status and does nothing.
    record Status(int status) implements Fault {}

    /// Discord refuses it with that code.
    record Refused(int status, int code) implements Fault {}

    /// The connection ends before Discord did anything.
    record Reset() implements Fault {}

    /// Discord does it, but its answer is lost.
    record Lost() implements Fault {}

    /// Discord does nothing until the latch opens.
    record Hold(CountDownLatch until) implements Fault {}
  }

  private record Planned(String method, String pathPart, Fault fault, AtomicInteger left) {}

  /// The next so many requests of that method, whose path holds that part, meet the fault.
  public void plan(int times, String method, String pathPart, Fault fault) {
    planned.add(new Planned(method, pathPart, fault, new AtomicInteger(times)));
  }

  Optional<Fault> next(String method, String path) {
    for (Planned plan : planned) {
      if (plan.method().equals(method)
          && path.contains(plan.pathPart())
          && plan.left().getAndDecrement() > 0) {
        return Optional.of(plan.fault());
      }
    }
    return Optional.empty();
  }
}
