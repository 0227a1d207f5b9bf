package dev.lately;

import dev.lately.access.Grants;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Suggestions;
import dev.lately.command.DigestWords;
import dev.lately.command.ShortReferences;
import dev.lately.listing.Rows;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.view.Foreign;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Suggests what is configured, subscribed to and was seen lately, to whoever is answered there.
///
/// `digests` are those of a guild or chat, of which the database tells in a millisecond; `zone` is
/// that of the configuration.
record KnownWords(
    SessionQueries queries,
    Grants grants,
    Function<Place, List<Subscription>> digests,
    ZoneId zone,
    ShortReferences references)
    implements Suggestions {
  private static final Logger LOG = LoggerFactory.getLogger(KnownWords.class);

  /// Enough to find one by its title.
  private static final int NEWEST = 100;

  /// What Discord takes as a value, in characters.
  private static final int LONGEST = 100;

  private static final int TITLE = 40;
  private static final List<String> TIMES = List.of("08:00", "09:00", "12:00", "17:00");

  @Override
  public List<String> of(Person person, Place place, String option) {
    return labelled(person, place, option).stream().map(Suggestion::value).toList();
  }

  @Override
  public List<Suggestion> labelled(Person person, Place place, String option) {
    return grants
        .visible(person, place)
        .map(visible ->
            switch (option) {
              case "id" -> numbers(place);
              case "session" -> sessions(visible);
              default -> words(visible, option).stream().map(Suggestion::of).toList();
            })
        .orElse(List.of());
  }

  private Collection<String> words(Set<SourceName> visible, String option) {
    return switch (option) {
      case "source" ->
          queries.sources().stream().filter(visible::contains).map(SourceName::value).toList();
      case "origin" -> queries.origins(visible);
      case "zone" -> zones();
      case "at" -> TIMES;
      case "days" -> DigestWords.dayWords();
      default -> List.of();
    };
  }

  /// The newest of each source, named by their ids: two may share a reference.
  private List<Suggestion> sessions(Set<SourceName> visible) {
    return visible.stream()
        .flatMap(source -> queries.known(List.of(source)).limit(NEWEST))
        .sorted(Rows::compare)
        .filter(session -> session.ref().id().length() <= LONGEST)
        .map(this::suggestion)
        .toList();
  }

  private Suggestion suggestion(Session session) {
    String title = session.title().flatMap(words -> Foreign.fold(words, TITLE)).orElse("");
    String label = references.of(session.ref()) + (title.isEmpty() ? "" : " · " + title);
    return new Suggestion(session.ref().id(), label);
  }

  /// That of most people there first.
  private List<String> zones() {
    return Stream.concat(Stream.of(zone.getId(), "UTC"), DigestWords.zones().stream())
        .distinct()
        .toList();
  }

  /// Nobody is kept from typing a number by a database that fails.
  private List<Suggestion> numbers(Place place) {
    try {
      return digests.apply(place).stream().map(KnownWords::number).toList();
    } catch (RuntimeException e) {
      LOG.debug("No numbers of digests", e);
      return List.of();
    }
  }

  private static Suggestion number(Subscription digest) {
    Rhythm rhythm = digest.terms().rhythm();
    String number = String.valueOf(digest.id());
    return new Suggestion(number, number + " · " + rhythm.at() + " " + rhythm.zone().getId());
  }
}
