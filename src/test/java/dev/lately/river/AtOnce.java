package dev.lately.river;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks a vendor many things at once, so that a test that reads everything does not wait for each.
final class AtOnce {
  private AtOnce() {}

  static <T, R> Map<T, R> of(List<T> all, Function<T, R> asked) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<T, CompletableFuture<R>> answers =
          all.stream()
              .distinct()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      one -> CompletableFuture.supplyAsync(() -> asked.apply(one), threads)));
      return answers.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().join()));
    }
  }
}
