package dev.lately.bench;

import dev.lately.model.Session;
import dev.lately.provider.SessionPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How much heap 100,000 listed sessions take beyond their own strings: the difference of the heap
/// before and after, less the strings' bytes.
public final class SessionHeap {
  private static final int STRING_AND_ARRAY_HEADERS = 24 + 16;

  private SessionHeap() {}

  public static void main(String[] args) {
    for (String kind : List.of("gpt-trainer", "pocketpaw", "aisquare", "gurubase")) {
      measure(kind);
    }
  }

  private static void measure(String kind) {
    LargeLists list = new LargeLists(kind);
    list.read();
    long before = used();
    long begun = System.nanoTime();
    SessionPage page = list.read();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    long taken = used() - before;
    long strings = page.sessions().stream().mapToLong(SessionHeap::strings).sum();
    int count = page.sessions().size();
    System.out.printf(
        "%-12s %,d sessions from %.1f MB in %d ms: %d bytes each, %d of them beyond strings%n",
        kind, count, list.bytes() / 1e6, millis, taken / count, (taken - strings) / count);
  }

  /// What belongs to this session alone; its container and origin are shared.
  private static long strings(Session session) {
    Stream<String> form =
        session.participant().stream()
            .flatMap(someone -> someone.fields().entrySet().stream())
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()));
    Stream<String> own = Stream.of(session.title(), session.preview()).flatMap(Optional::stream);
    Stream<String> link =
        session.facts().container().isPresent() && session.title().isPresent()
            ? session.facts().link().stream()
            : Stream.of();
    return Stream.of(Stream.of(session.ref().id()), own, link, form)
        .flatMap(strings -> strings)
        .mapToLong(SessionHeap::size)
        .sum();
  }

  private static long size(String text) {
    int bytes = text.getBytes(StandardCharsets.ISO_8859_1).length;
    return STRING_AND_ARRAY_HEADERS + (bytes + 7) / 8 * 8;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
