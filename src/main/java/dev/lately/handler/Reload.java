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

    /// Where each mistake is; all goes on as before. What was found there stands in the log.
    record Wrong(List<String> mistakes) implements Outcome {
      public Wrong {
        mistakes = List.copyOf(mistakes);
      }
    }
  }
}
