package dev.lately.simulator.vendor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A way in which installations of one vendor differ, switched on or off.
public enum Quirk {
  /// GPT-trainer: times carry no zone.
  ZONELESS_TIMES,
  /// GPT-trainer: the key was revoked.
  REVOKED_KEY,
  /// PocketPaw: started by `serve`, only `/api/v1` is there.
  V1_ONLY,
  /// PocketPaw: no v1 yet, only the dashboard's own paths are there.
  LEGACY_ONLY,
  /// PocketPaw: the mem0 store, which lists nothing.
  MEM0,
  /// PocketPaw: the key is needed from localhost too.
  NO_LOCALHOST_BYPASS,
  /// PocketPaw: a history is an object with `has_more`.
  HISTORY_OBJECT,
  /// PocketPaw: in its newest session two thousand questions were asked.
  LONG_SESSION,
  /// AISquare: the list is `{"results": […]}` with DRF's `count`, `next` and `previous`.
  LIST_IN_RESULTS,
  /// AISquare: the list is `{"data": […]}`.
  LIST_IN_DATA,
  /// AISquare: the list is one object, that of the last session.
  LIST_IS_ONE_OBJECT,
  /// Gurubase: every session on the second page is taken out after paging.
  EMPTY_SECOND_PAGE,
  /// Gurubase and PocketPaw: calls are not counted against any limit.
  UNTHROTTLED;

  /// As it is written outside of Java: `v1-only`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Quirk of(String word) {
    return Arrays.stream(values())
        .filter(quirk -> quirk.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("quirk is one of " + words()));
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(Quirk::word).toList();
  }
}
