package dev.lately.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Answers of a platform, kept for a minute. That it gave none is not kept.
public final class ShortMemory<K, V> {
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// Questions that are remembered; the oldest goes first.
  private static final int QUESTIONS = 10_000;

  private final InstantSource clock;
  private final SequencedMap<K, Answer<V>> answers = new LinkedHashMap<>();

  private record Answer<V>(V said, Instant until) {}

  public ShortMemory(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer that is remembered, or a new one, empty where the platform gives none.
  public Optional<V> recall(K question, Supplier<Optional<V>> asking) {
    return known(question).or(() -> keep(question, asking.get()));
  }

  private synchronized Optional<V> known(K question) {
    return Optional.ofNullable(answers.get(question))
        .filter(answer -> clock.instant().isBefore(answer.until()))
        .map(Answer::said);
  }

  private synchronized Optional<V> keep(K question, Optional<V> answer) {
    answer.ifPresent(
        said -> answers.putLast(question, new Answer<>(said, clock.instant().plus(KEPT))));
    if (answers.size() > QUESTIONS) {
      answers.pollFirstEntry();
    }
    return answer;
  }
}
