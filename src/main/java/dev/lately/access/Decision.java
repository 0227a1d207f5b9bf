package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who may see what: one pure function of what the operator granted in a guild or chat, what its
/// administrators decided, who asks, and where.
///
/// Of several grants the highest counts. What everybody reads is what the place was granted, and no
/// more than its administrators let be read; they can only take away. Where it is not known what
/// they decided (`bound` is empty), nothing is shown to everybody.
public record Decision(
    Collection<SourceName> all, List<Grant> granted, Optional<List<Binding>> bound) {
  public Rights of(Person person, Place place) {
    Sight alone = highest(grant -> grant.audience().reaches(person, place));
    return place.isPrivate() ? Rights.alone(alone) : new Rights(alone, open(place));
  }

  /// What the operator grants to everybody in a place: the most that may be bound there.
  public Sight ceiling(Place place) {
    return highest(grant -> grant.audience().isEverybodyIn(place));
  }

  /// What everybody in a place would see, had no administrator decided otherwise.
  Sight configured(Place place) {
    return highest(grant -> grant.audience().binds(place));
  }

  private Sight open(Place place) {
    Map<SourceName, Level> most = levels(grant -> grant.audience().isEverybodyIn(place));
    Map<SourceName, Level> configured = levels(grant -> grant.audience().binds(place));
    SortedMap<SourceName, Level> open = new TreeMap<>();
    bound
        .map(rows -> decided(rows, place))
        .ifPresent(decided ->
            most.forEach((source, ceiling) ->
                Optional.ofNullable(decided.get(source))
                    .orElseGet(() -> Optional.ofNullable(configured.get(source)))
                    .map(level -> level.isAtLeast(ceiling) ? ceiling : level)
                    .ifPresent(level -> open.put(source, level))));
    return new Sight(open);
  }

  /// What administrators decided of the place, or else of what holds it; of two rows the first.
  private static Map<SourceName, Optional<Level>> decided(List<Binding> rows, Place place) {
    Map<SourceName, Optional<Level>> decided = new HashMap<>();
    List<Binding> here =
        rows.stream().filter(row -> row.place().channel().equals(place.channel())).toList();
    Stream.of(place, place.withoutTopic())
        .flatMap(of -> here.stream().filter(row -> row.place().equals(of)))
        .forEach(row -> decided.putIfAbsent(row.source(), row.level()));
    return decided;
  }

  private Sight highest(Predicate<Grant> counts) {
    return new Sight(new TreeMap<>(levels(counts)));
  }

  private Map<SourceName, Level> levels(Predicate<Grant> counts) {
    Map<SourceName, Level> levels = new HashMap<>();
    for (Grant grant : granted) {
      if (counts.test(grant)) {
        for (SourceName source : grant.sourcesAmong(all)) {
          levels.merge(source, grant.level(), (a, b) -> a.isAtLeast(b) ? a : b);
        }
      }
    }
    levels.keySet().retainAll(all);
    return levels;
  }
}
