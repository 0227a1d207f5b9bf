package dev.lately.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Answers of a platform, kept for a minute after they were asked for. That it gave none is not
/// kept.
public final class ShortMemory<K, V> {
  private static final Duration KEPT = Duration.ofMinutes(1);

  /// Questions that are remembered; the oldest goes first.
  private static final int QUESTIONS = 10_000;

  private final InstantSource clock;
  private final SequencedMap<K, Answer<V>> answers = new LinkedHashMap<>();

  private record Answer<V>(V said, Instant at) {}

  public ShortMemory(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer that is remembered, or a new one, empty where the platform gives none.
  public Optional<V> recall(K question, Supplier<Optional<V>> asking) {
    Instant now = clock.instant();
    return known(question, now)
        .or(() -> asking.get().map(said -> latest(question, new Answer<>(said, now))));
  }

  private synchronized Optional<V> known(K question, Instant now) {
    return Optional.ofNullable(answers.get(question))
        .filter(answer -> now.isBefore(answer.at().plus(KEPT)))
        .map(Answer::said);
  }

  /// What was noted while it was asked for is later.
  private synchronized V latest(K question, Answer<V> answer) {
    Answer<V> meanwhile = answers.get(question);
    if (meanwhile != null && !meanwhile.at().isBefore(answer.at())) {
      return meanwhile.said();
    }
    keep(question, answer);
    return answer.said();
  }

  /// The platform says so now, unasked.
  public synchronized void note(K question, V said) {
    keep(question, new Answer<>(said, clock.instant()));
  }

  private void keep(K question, Answer<V> answer) {
    answers.putLast(question, answer);
    if (answers.size() > QUESTIONS) {
      answers.pollFirstEntry();
    }
  }
}
