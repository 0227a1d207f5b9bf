package dev.lately.handler;

import java.util.List;

/// Reads the configuration anew while Lately runs.
@FunctionalInterface
public interface Reload {
  Outcome now();

  /// What came of it. No line has a secret in it.
  sealed interface Outcome {
    /// What is different now, a line each; none where nothing is.
    record Taken(List<String> changes) implements Outcome {
      public Taken {
        changes = List.copyOf(changes);
      }
    }

    /// Every mistake in it; all goes on as before.
    record Wrong(List<String> mistakes) implements Outcome {
      public Wrong {
        mistakes = List.copyOf(mistakes);
      }
    }
  }
}
