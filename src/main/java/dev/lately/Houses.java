package dev.lately;

import dev.lately.handler.Reload;
import java.util.Optional;
import java.util.function.Supplier;

/// Which house answers now.
@FunctionalInterface
interface Houses extends Supplier<House> {
  /// How another takes its place, where one can.
  default Optional<Reload> reload() {
    return Optional.empty();
  }
}
