package dev.lately.chat;

import dev.lately.command.Request;
import dev.lately.view.Reply;

/// Whoever answers requests. May block for as long as an answer takes; never throws.
@FunctionalInterface
public interface Answerer {
  Reply answer(Request request);
}
