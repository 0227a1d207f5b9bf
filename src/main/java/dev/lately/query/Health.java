package dev.lately.query;

import dev.lately.model.SourceState.Failure;
import dev.lately.model.Trouble;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Why a source failed last, until it answers again.
///
/// A search that fails is told of as a list is; one that is answered does not say that lists are.
final class Health {
  private final InstantSource clock;
  private Optional<Failure> listing = Optional.empty();
  private Optional<Failure> searching = Optional.empty();

  Health(InstantSource clock) {
    this.clock = clock;
  }

  /// Makes a call and notes how it went.
  <T> T call(boolean search, Supplier<T> call) {
    try {
      T answer = call.get();
      answered(search);
      return answer;
    } catch (RuntimeException e) {
      failed(search, Load.trouble(e));
      throw e;
    }
  }

  private synchronized void answered(boolean search) {
    listing = search ? listing : Optional.empty();
    searching = Optional.empty();
  }

  private synchronized void failed(boolean search, Trouble why) {
    Optional<Failure> failed = Optional.of(Failure.after(failure(), why, clock.instant()));
    listing = search ? listing : failed;
    searching = search ? failed : searching;
  }

  synchronized Optional<Failure> failure() {
    return listing.or(() -> searching);
  }
}
