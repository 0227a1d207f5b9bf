package dev.lately;

import dev.lately.access.Deed;
import dev.lately.access.Grants;
import dev.lately.access.Rights;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Suggestions;
import dev.lately.chat.Typing;
import dev.lately.command.AdminWords;
import dev.lately.command.DigestWords;
import dev.lately.command.Wording;
import dev.lately.handler.Readers;
import dev.lately.listing.Fit;
import dev.lately.model.Language;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.view.Foreign;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Suggests what is configured, subscribed to and was seen lately, to whoever is answered there.
///
/// `digests` are those of a guild or chat, of which the database tells in a millisecond; `topics`
/// are those of help.
public record KnownWords(
    SessionQueries queries,
    Grants grants,
    Function<Place, List<Subscription>> digests,
    Readers readers,
    List<String> topics)
    implements Suggestions {
  private static final Logger LOG = LoggerFactory.getLogger(KnownWords.class);

  /// No origin that is longer can be read in a list of suggestions.
  private static final int LONGEST = 60;

  private static final List<String> TIMES = List.of("08:00", "09:00", "12:00", "17:00");

  public KnownWords {
    topics = List.copyOf(topics);
  }

  @Override
  public List<Suggestion> fitting(Typing typing) {
    return grants
        .rights(typing.person(), typing.place())
        .map(rights ->
            typing.option().equals("session")
                ? new KnownSessions(queries::known, readers)
                    .fitting(seen(rights, Deed.SHOW), typing)
                : best(words(rights, typing), Fit.letters(typing.letters())))
        .orElse(List.of());
  }

  /// Suggestions are for whoever types, alone.
  private static Set<SourceName> seen(Rights rights, Deed deed) {
    return rights.to(deed).alone().sources();
  }

  /// The best first; those that fit alike in the order that they have.
  private static List<Suggestion> best(Stream<Suggestion> known, String letters) {
    record Rated(Suggestion suggestion, Fit fit) {}
    return known
        .map(suggestion -> new Rated(suggestion, Fit.of(suggestion.label(), letters)))
        .filter(rated -> rated.fit() != Fit.NONE)
        .sorted(Comparator.comparing(Rated::fit))
        .map(Rated::suggestion)
        .toList();
  }

  private Stream<Suggestion> words(Rights rights, Typing typing) {
    return switch (typing.option()) {
      case "source" -> all(sources(seen(rights, Deed.HELP)));
      case "origin" ->
          queries.origins(seen(rights, Deed.RECENT)).stream().flatMap(KnownWords::origin);
      case "zone" -> zones();
      case "language" -> Arrays.stream(Language.values()).map(KnownWords::language);
      case "at" -> all(TIMES);
      case "days" -> all(DigestWords.dayWords().stream().map(wording(typing)::days).toList());
      case "id" -> seen(rights, Deed.HELP).isEmpty() ? Stream.empty() : numbers(typing.place());
      case "topic" -> topics(wording(typing));
      default -> Stream.empty();
    };
  }

  private static Suggestion language(Language language) {
    return new Suggestion(language.tag(), AdminWords.name(language) + " · " + language.tag());
  }

  private List<String> sources(Set<SourceName> visible) {
    return queries.sources().stream().filter(visible::contains).map(SourceName::value).toList();
  }

  private static Wording wording(Typing typing) {
    return Wording.of(Language.of(typing.locale()).orElse(Language.ENGLISH));
  }

  private static Stream<Suggestion> all(Collection<String> words) {
    return words.stream().map(Suggestion::of);
  }

  /// As they are called in the language of whoever types.
  private Stream<Suggestion> topics(Wording words) {
    return topics.stream().map(topic -> new Suggestion(topic, words.topic(topic)));
  }

  /// A vendor's word, which may be anything.
  private static Stream<Suggestion> origin(String origin) {
    return Foreign.fold(origin, LONGEST).stream().map(label -> new Suggestion(origin, label));
  }

  /// That of most people there first.
  private Stream<Suggestion> zones() {
    return Stream.concat(Stream.of(readers.zone().getId(), "UTC"), DigestWords.zones().stream())
        .distinct()
        .map(Suggestion::of);
  }

  /// Nobody is kept from typing a number by a database that fails.
  private Stream<Suggestion> numbers(Place place) {
    try {
      return digests.apply(place).stream().map(KnownWords::number);
    } catch (RuntimeException e) {
      LOG.debug("No numbers of digests", e);
      return Stream.empty();
    }
  }

  private static Suggestion number(Subscription digest) {
    Rhythm rhythm = digest.terms().rhythm();
    String number = String.valueOf(digest.id());
    return new Suggestion(number, number + " · " + rhythm.at() + " " + rhythm.zone().getId());
  }
}
