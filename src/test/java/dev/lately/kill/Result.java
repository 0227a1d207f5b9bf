package dev.lately.kill;

import dev.lately.subscription.Outcome;

/// What became of one digest whose process was killed at that step.
public record Result(Step step, String platform, Outcome outcome, long messages) {
  /// Discord tells a repeated post and shows what came: each digest comes once. On Telegram none
  /// comes twice, and one that did not come is told as uncertain.
  boolean isAsPromised() {
    boolean sent = outcome instanceof Outcome.Sent;
    return platform.equals(Step.DISCORD) || sent
        ? sent && messages == 1
        : outcome instanceof Outcome.Uncertain && messages <= 1;
  }
}
