package dev.lately;

import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.view.Block;
import dev.lately.view.Card;
import java.util.Collection;

/// How a command of the shell ends.
final class Outcome {
  /// All that was asked is answered.
  static final int ANSWERED = 0;

  /// Something could not answer, such as a source; what could is printed.
  static final int FAILED = 1;

  /// The words or options are wrong, or the configuration is.
  static final int MISTYPED = 2;

  private Outcome() {}

  /// Of a question to sources. That a vendor lists no more than its newest is no failure.
  static int of(Collection<SourceReport> reports) {
    return failedIf(
        reports.stream()
            .flatMap(report -> report.trouble().stream())
            .anyMatch(trouble -> !(trouble instanceof Trouble.Curtailed)));
  }

  /// Of what was drawn: warnings are about what could not answer.
  static int of(Card card) {
    return failedIf(
        card.blocks().stream()
            .anyMatch(block ->
                block instanceof Block.Notice(Block.Tone tone, _)
                    && tone != Block.Tone.INFORMATION));
  }

  static int failedIf(boolean failed) {
    return failed ? FAILED : ANSWERED;
  }
}
