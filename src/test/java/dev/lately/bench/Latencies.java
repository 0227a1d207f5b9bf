package dev.lately.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Times of one kind, of which the middle and the tail are told.
final class Latencies {
  private final String name;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  Latencies(String name) {
    this.name = name;
  }

  void add(long taken) {
    nanos.add(taken);
  }

  @Override
  public String toString() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%-40s n %4d   p50 %7.1f ms   p99 %7.1f ms   most %7.1f ms"
        .formatted(name, sorted.size(), at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, index)) / 1e6;
  }
}
