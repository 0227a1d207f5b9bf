package dev.lately.chat;

import dev.lately.command.Request;
import dev.lately.view.Reply;
import java.util.Optional;

/// Whoever answers requests. May block for as long as an answer takes; never throws.
@FunctionalInterface
public interface Answerer {
  Reply answer(Request request);

  /// What is said in the stead of the answer that a request had, when it is shown later: whoever
  /// asked may not read it any more. Empty where they may. May block for as long.
  default Optional<Reply> refusal(Request request) {
    return Optional.empty();
  }
}
