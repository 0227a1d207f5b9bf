package dev.lately.access;

import dev.lately.access.Grant.Audience;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the operator grants in one guild or chat, worked out once for each audience, so that a
/// decision looks up the few that it is about.
final class Charter {
  private final Collection<SourceName> all;
  private final List<Grant> grants;
  private final Levels nothing;
  private final Map<Audience, Levels> given = new HashMap<>();

  /// `all` are the sources that are configured; of others nothing is seen, whoever grants it.
  Charter(Collection<SourceName> all, List<Grant> grants) {
    this.all = all;
    this.grants = List.copyOf(grants);
    this.nothing = Levels.of(all);
    for (Grant grant : this.grants) {
      Levels levels = given.computeIfAbsent(grant.audience(), _ -> nothing.copy());
      grant.sourcesAmong(all).forEach(source -> levels.raise(source, grant.level()));
    }
  }

  /// The same with more grants.
  Charter with(List<Grant> more) {
    return more.isEmpty()
        ? this
        : new Charter(all, Stream.concat(grants.stream(), more.stream()).toList());
  }

  List<Grant> grants() {
    return grants;
  }

  /// The most that any of these audiences is granted; whoever gets it may change it.
  Levels levels(List<Audience> audiences) {
    Levels most = nothing.copy();
    for (Audience audience : audiences) {
      most.raise(given.getOrDefault(audience, nothing));
    }
    return most;
  }
}
