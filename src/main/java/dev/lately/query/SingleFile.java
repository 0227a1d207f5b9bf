package dev.lately.query;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Work that is done one after the other, in the order in which it came, and past the others as
/// soon as somebody waits for it.
final class SingleFile {
  private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

  /// Does the work when all is done that came before, or when it is `hurried`.
  <T> T inTurn(CompletableFuture<Void> hurried, Supplier<T> work) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> before = behind(mine);
    try {
      CompletableFuture.anyOf(before, hurried).join();
      return work.get();
    } finally {
      mine.complete(null);
    }
  }

  private synchronized CompletableFuture<Void> behind(CompletableFuture<Void> mine) {
    CompletableFuture<Void> before = done;
    done = CompletableFuture.allOf(before, mine);
    return before;
  }
}
