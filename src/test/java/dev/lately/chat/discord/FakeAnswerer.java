package dev.lately.chat.discord;

import dev.lately.chat.Answerer;
import dev.lately.command.Request;
import dev.lately.view.Reply;
import dev.lately.view.SampleCards;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Answers as a test says, and remembers what it was asked.
final class FakeAnswerer implements Answerer {
  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> answer = _ -> new Reply.Open(SampleCards.list());

  void answers(Function<Request, Reply> other) {
    answer = other;
  }

  List<Request> asked() {
    return List.copyOf(asked);
  }

  Request last() {
    return asked.getLast();
  }

  @Override
  public Reply answer(Request request) {
    asked.add(request);
    return answer.apply(request);
  }
}
