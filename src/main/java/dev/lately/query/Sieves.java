package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.listing.Beside;
import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;

/// The rows that passed a sieve, kept so that the same question about the same rows is sieved once.
final class Sieves {
  private static final int MOST_ROWS = 1_000_000;

  /// What an answer weighs without a row: it keeps the rows that were asked about.
  private static final int LEAST = 1000;

  private record Question(Rows rows, Sieve sieve) {}

  private record Worded(Rows rows, Beside words) {}

  private final Cache<Question, Rows> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Question question, Rows rows) -> LEAST + rows.size())
          .executor(Runnable::run)
          .build();

  private final Cache<Worded, Integer> counts =
      Caffeine.newBuilder().maximumSize(MOST_ROWS / LEAST).executor(Runnable::run).build();

  Rows of(Rows rows, Sieve sieve) {
    return sieve.isOpen()
        ? rows
        : kept.get(new Question(rows, sieve), question -> question.rows().only(sieve));
  }

  /// Of how many rows more words are known than stand in them.
  int count(Rows rows, Beside words) {
    return counts.get(
        new Worded(rows, words), w -> (int) w.rows().all().filter(w.words()::isKnown).count());
  }
}
