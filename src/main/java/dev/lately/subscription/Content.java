package dev.lately.subscription;

import dev.lately.model.Level;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Optional;

/// What a digest tells of. No sources means every source that its place may see.
///
/// `text` must stand in a session's title or preview; `top` is how many of the newest sessions are
/// named.
public record Content(
    List<SourceName> sources,
    Optional<String> text,
    Optional<String> origin,
    int top,
    Level level) {
  public static final int MOST = 20;
  public static final int USUAL = 5;

  /// @throws IllegalArgumentException when `top` is not 0 to [#MOST]
  public Content {
    sources = sources.stream().distinct().sorted().toList();
    if (top < 0 || top > MOST) {
      throw new IllegalArgumentException("a digest names 0 to " + MOST + " sessions, not " + top);
    }
  }

  /// All sources, by their titles.
  public static Content usual() {
    return new Content(List.of(), Optional.empty(), Optional.empty(), USUAL, Level.TITLES);
  }
}
