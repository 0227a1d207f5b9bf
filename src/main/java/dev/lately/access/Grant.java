package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Some sources for somebody at a level. No sources named means every source.
public record Grant(Audience audience, Optional<List<SourceName>> sources, Level level) {
  public Grant {
    sources = sources.map(List::copyOf);
  }

  Stream<SourceName> sourcesAmong(Collection<SourceName> all) {
    return sources.isEmpty() ? all.stream() : all.stream().filter(sources.get()::contains);
  }

  /// Whom a grant is for.
  public sealed interface Audience {
    /// Everybody in the place.
    record Everybody() implements Audience {}

    /// Who has a role of a Discord guild.
    record Role(String id) implements Audience {}

    /// One person, by the platform's own id.
    record User(String id) implements Audience {}
  }
}
