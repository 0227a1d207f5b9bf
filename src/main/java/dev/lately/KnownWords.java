package dev.lately;

import dev.lately.access.Grants;
import dev.lately.chat.Suggestions;
import dev.lately.command.DigestWords;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Suggests what is configured and what was seen lately, to whoever is answered there.
record KnownWords(SessionQueries queries, Grants grants, ZoneId zone) implements Suggestions {
  @Override
  public List<String> of(Person person, Place place, String option) {
    return grants.visible(person, place).map(visible -> of(visible, option)).orElse(List.of());
  }

  private List<String> of(Set<SourceName> visible, String option) {
    return switch (option) {
      case "source" ->
          queries.sources().stream().filter(visible::contains).map(SourceName::value).toList();
      case "origin" -> queries.origins(visible);
      case "zone" -> zones();
      default -> List.of();
    };
  }

  /// That of most people there first.
  private List<String> zones() {
    return Stream.concat(Stream.of(zone.getId(), "UTC"), DigestWords.zones().stream())
        .distinct()
        .toList();
  }
}
