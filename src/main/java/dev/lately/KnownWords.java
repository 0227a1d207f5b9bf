package dev.lately;

import dev.lately.access.Grants;
import dev.lately.chat.Suggestions;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import java.util.List;
import java.util.Set;

/// Suggests what is configured and what was seen lately, to whoever is answered there.
record KnownWords(SessionQueries queries, Grants grants) implements Suggestions {
  @Override
  public List<String> of(Person person, Place place, String option) {
    Set<SourceName> visible = grants.visible(person, place).orElse(Set.of());
    return switch (option) {
      case "source" ->
          queries.sources().stream().filter(visible::contains).map(SourceName::value).toList();
      case "origin" -> queries.origins(visible);
      default -> List.of();
    };
  }
}
