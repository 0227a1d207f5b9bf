package dev.lately.access;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.List;
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
    Sight ceiling = ceiling(place);
    Sight configured = configured(place);
    SortedMap<SourceName, Level> open = new TreeMap<>();
    bound.ifPresent(rows ->
        ceiling
            .levels()
            .forEach((source, most) ->
                level(rows, place, source, configured.of(source))
                    .map(level -> level.isAtLeast(most) ? most : level)
                    .ifPresent(level -> open.put(source, level))));
    return new Sight(open);
  }

  /// As administrators decided of the place or of what holds it, or else as it is configured.
  private static Optional<Level> level(
      List<Binding> rows, Place place, SourceName source, Optional<Level> configured) {
    return Stream.of(place, place.withoutTopic())
        .flatMap(of -> rows.stream().filter(row -> row.isOf(of, source)))
        .findFirst()
        .map(Binding::level)
        .orElse(configured);
  }

  private Sight highest(Predicate<Grant> counts) {
    SortedMap<SourceName, Level> levels = new TreeMap<>();
    granted.stream()
        .filter(counts)
        .forEach(grant ->
            grant
                .sourcesAmong(all)
                .forEach(source ->
                    levels.merge(source, grant.level(), (a, b) -> a.isAtLeast(b) ? a : b)));
    return new Sight(levels);
  }
}
