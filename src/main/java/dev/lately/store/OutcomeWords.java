package dev.lately.store;

import dev.lately.subscription.Outcome;

/// An outcome as it stands in a table: one word, and what belongs to it.
record OutcomeWords(String outcome, String detail) {
  static OutcomeWords of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Planned _ -> new OutcomeWords("planned", "");
      case Outcome.Sending _ -> new OutcomeWords("sending", "");
      case Outcome.Sent(String message, boolean late) ->
          new OutcomeWords(late ? "late" : "sent", message);
      case Outcome.Skipped(Outcome.Reason reason) -> new OutcomeWords("skipped", reason.name());
      case Outcome.Uncertain _ -> new OutcomeWords("uncertain", "");
      case Outcome.Failed(var why) -> new OutcomeWords("failed", Words.of(why));
    };
  }

  Outcome read() {
    return switch (outcome) {
      case "planned" -> new Outcome.Planned();
      case "sending" -> new Outcome.Sending();
      case "sent" -> new Outcome.Sent(detail, false);
      case "late" -> new Outcome.Sent(detail, true);
      case "skipped" -> new Outcome.Skipped(Outcome.Reason.valueOf(detail));
      case "uncertain" -> new Outcome.Uncertain();
      case "failed" -> new Outcome.Failed(Words.hindrance(detail));
      default -> throw new IllegalStateException("an unknown outcome: " + outcome);
    };
  }
}
