package dev.lately.model;

import java.util.List;
import java.util.Optional;

/// A query as the reader asked it. No sources means every source that the place may see.
public record View(List<SourceName> sources, Optional<String> text, Filter filter, int pageSize) {
  public static final List<Integer> PAGE_SIZES = List.of(5, 10, 15, 20);

  /// @throws IllegalArgumentException when the page size is none of [#PAGE_SIZES]
  public View {
    sources = sources.stream().distinct().sorted().toList();
    if (!PAGE_SIZES.contains(pageSize)) {
      throw new IllegalArgumentException("a page has 5, 10, 15 or 20 rows, not " + pageSize);
    }
  }

  /// Everything, in pages of `pageSize`.
  public static View all(int pageSize) {
    return new View(List.of(), Optional.empty(), Filter.NONE, pageSize);
  }

  public View withSources(List<SourceName> chosen) {
    return new View(chosen, text, filter, pageSize);
  }

  public View withText(Optional<String> words) {
    return new View(sources, words, filter, pageSize);
  }

  public View withFilter(Filter other) {
    return new View(sources, text, other, pageSize);
  }
}
