package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.ops.Metrics;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// An answerer whose answers are counted and timed by platform and kind of command.
record TimedAnswerer(Answerer answerer, Metrics metrics, InstantSource clock) implements Answerer {
  @Override
  public Reply answer(Request request) {
    Instant begin = clock.instant();
    Reply reply = answerer.answer(request);
    metrics.answered(
        request.place().platform(),
        kind(request.command()),
        Duration.between(begin, clock.instant()));
    return reply;
  }

  @Override
  public Optional<Reply> refusal(Request request) {
    return answerer.refusal(request);
  }

  private static String kind(Command command) {
    return command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
