package dev.lately.provider;

import java.util.function.Supplier;

/// What is to be done before each HTTP call: whoever keeps to a vendor's budget pays there, since
/// one question may take several calls.
public final class Toll {
  private static final ScopedValue<Runnable> GATE = ScopedValue.newInstance();

  private Toll() {}

  /// Does the work; before each HTTP call that it makes on this thread, `gate` runs.
  public static <T> T collect(Runnable gate, Supplier<T> work) {
    return ScopedValue.where(GATE, gate).call(work::get);
  }

  static void pay() {
    if (GATE.isBound()) {
      GATE.get().run();
    }
  }
}
