package dev.lately.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Answers of a platform to yes-or-no questions, kept for a minute. No answer means no, and is not
/// kept.
public final class ShortMemory<K> {
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// Questions that are remembered; the oldest goes first.
  private static final int QUESTIONS = 10_000;

  private final InstantSource clock;
  private final SequencedMap<K, Answer> answers = new LinkedHashMap<>();

  private record Answer(boolean yes, Instant until) {}

  public ShortMemory(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer that is remembered, or a new one, empty where the platform gives none.
  public boolean recall(K question, Supplier<Optional<Boolean>> asking) {
    return known(question).or(() -> keep(question, asking.get())).orElse(false);
  }

  private synchronized Optional<Boolean> known(K question) {
    return Optional.ofNullable(answers.get(question))
        .filter(answer -> clock.instant().isBefore(answer.until()))
        .map(Answer::yes);
  }

  private synchronized Optional<Boolean> keep(K question, Optional<Boolean> answer) {
    answer.ifPresent(yes -> answers.putLast(question, new Answer(yes, clock.instant().plus(KEPT))));
    if (answers.size() > QUESTIONS) {
      answers.pollFirstEntry();
    }
    return answer;
  }
}
