package dev.lately.query;

import dev.lately.provider.ListRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How far a search was read in each of its spellings, written as `words=cursor&words=cursor`.
record SpeltCursor(List<Part> parts) {
  /// One spelling; `cursor` is empty for its first page.
  record Part(String words, Optional<String> cursor, boolean ended) {
    Part after(Optional<String> next) {
      return new Part(words, next, next.isEmpty());
    }

    /// What is asked for its next page.
    ListRequest of(ListRequest asked) {
      return new ListRequest(cursor, Optional.of(words), asked.since(), asked.held());
    }

    private String written() {
      return encoded(words) + (ended ? "" : "=" + cursor.map(Part::encoded).orElse(""));
    }

    private static Part read(String written) {
      String[] both = written.split("=", -1);
      Optional<String> cursor =
          Optional.of(both[both.length - 1]).filter(c -> both.length > 1 && !c.isEmpty());
      return new Part(decoded(both[0]), cursor.map(Part::decoded), both.length == 1);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  SpeltCursor {
    parts = List.copyOf(parts);
  }

  static SpeltCursor first(List<String> spellings) {
    return new SpeltCursor(
        spellings.stream().map(words -> new Part(words, Optional.empty(), false)).toList());
  }

  static SpeltCursor read(String written) {
    return new SpeltCursor(Arrays.stream(written.split("&", -1)).map(Part::read).toList());
  }

  /// The spellings.
  Set<String> words() {
    return parts.stream().map(Part::words).collect(Collectors.toUnmodifiableSet());
  }

  /// Empty when every spelling was read to its end.
  Optional<String> written() {
    return parts.stream().allMatch(Part::ended)
        ? Optional.empty()
        : Optional.of(parts.stream().map(Part::written).collect(Collectors.joining("&")));
  }
}
