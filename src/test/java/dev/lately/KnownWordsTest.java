package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.command.ShortReferences;
import dev.lately.handler.Readers;
import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
  private static final SourceName OPEN = new SourceName("open");
  private static final SourceName SECRET = new SourceName("secret");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T09:00:00Z"));
  private static final PlatformId PLATFORM = new PlatformId("discord");
  private static final Person PERSON = new Person(PLATFORM, "1", Set.of());
  private static final Place PLACE =
      new Place(PLATFORM, "2", "3", Optional.empty(), Place.Kind.GROUP);

  private static final Subscription DIGEST =
      new Subscription(
          3,
          PLACE,
          new Founder(PERSON, Locale.ENGLISH, CLOCK.instant()),
          new Terms(
              new Rhythm(
                  LocalTime.of(8, 30),
                  ZoneId.of("Europe/Berlin"),
                  Rhythm.EVERY_DAY,
                  Rhythm.CATCH_UP),
              Content.usual(),
              Manner.USUAL),
          new State.Active(),
          1);

  private static Readers readers(ZoneId zone) {
    return new Readers(CLOCK, zone, Map.of(), new ShortReferences(Map.of(OPEN, "op")));
  }

  private List<Suggestion> fitting(String option, String letters) {
    return words.fitting(new Typing(PERSON, PLACE, Locale.ENGLISH, option, letters));
  }

  private final CachedSessionQueries queries =
      new CachedSessionQueries(
          List.of(source(OPEN, "web"), source(SECRET, "hidden")),
          CachePolicy.DEFAULT,
          CLOCK,
          Waiting.by(CLOCK));
  private final KnownWords words =
      new KnownWords(
          queries,
          (person, place) -> Optional.of(Rights.alone(Sight.of(Set.of(OPEN), Level.CONTACT))),
          _ -> List.of(DIGEST),
          readers(ZoneId.of("Europe/Berlin")),
          HelpTopics.of(CommandMenu.withDigests()));

  @Test
  void numbersOfDigestsAreForThoseWhoSeeAnySourceThere() {
    assertThat(fitting("id", "")).extracting(Suggestion::value).containsExactly("3");
    KnownWords nothing =
        new KnownWords(
            queries,
            (person, place) -> Optional.of(Rights.alone(Sight.NOTHING)),
            _ -> List.of(DIGEST),
            readers(ZoneId.of("Europe/Berlin")),
            List.of());
    Typing typing = new Typing(PERSON, PLACE, Locale.ENGLISH, "id", "");
    assertThat(nothing.fitting(typing)).isEmpty();
  }

  @Test
  void nothingIsSuggestedOfSourcesThatMayNotBeSeen() {
    queries
        .ask(View.all(10), Sight.of(Set.of(OPEN, SECRET), Level.CONTACT), ZoneOffset.UTC)
        .excerpt(0, 10, Recency.Bounds.of(CLOCK.instant(), ZoneOffset.UTC));
    assertThat(queries.origins(Set.of(OPEN, SECRET))).containsExactly("hidden", "web");
    assertThat(words.of(PERSON, PLACE, "source")).containsExactly("open");
    assertThat(words.of(PERSON, PLACE, "origin")).containsExactly("web");
  }

  @Test
  void theZoneOfTheConfigurationComesFirst() {
    assertThat(words.of(PERSON, PLACE, "zone"))
        .startsWith("Europe/Berlin", "UTC")
        .contains("America/New_York")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatBeginsWithTheLettersComesFirstThenPartsThenTheRest() {
    assertThat(fitting("zone", "ber"))
        .extracting(Suggestion::value)
        .startsWith("Europe/Berlin")
        .contains("Atlantic/Bermuda");
    assertThat(fitting("zone", "new york")).first().isEqualTo(Suggestion.of("America/New_York"));
    assertThat(fitting("topic", "P"))
        .extracting(Suggestion::value)
        .startsWith("privacy")
        .contains("export", "digest preview");
    assertThat(fitting("topic", "xyz")).isEmpty();
  }

  @Test
  void aTopicIsCalledAsItsReaderWouldAndUnderstoodAsItIs() {
    List<Suggestion> german =
        words.fitting(new Typing(PERSON, PLACE, Locale.GERMAN, "topic", "suc"));
    assertThat(german).containsExactly(new Suggestion("search", "suche"));
    CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);
    for (Suggestion topic : fitting("topic", "")) {
      assertThat(grammar.command("help", Map.of("topic", topic.value())))
          .isEqualTo(new Command.Help(false, topic.value()));
    }
  }

  @Test
  void theDigestsOfThePlaceAreSuggestedWithTheirTimes() {
    assertThat(words.of(PERSON, PLACE, "id")).containsExactly("3");
    assertThat(fitting("id", "")).containsExactly(new Suggestion("3", "3 · 08:30 Europe/Berlin"));
  }

  @Test
  void aDatabaseThatFailsSuggestsNothing() {
    KnownWords alone =
        new KnownWords(
            queries,
            (person, place) -> Optional.of(Rights.alone(Sight.of(Set.of(OPEN), Level.CONTACT))),
            _ -> {
              throw new IllegalStateException("locked");
            },
            readers(ZoneOffset.UTC),
            List.of());
    assertThat(alone.of(PERSON, PLACE, "id")).isEmpty();
  }

  @Test
  void everyTimeAndWeekdayThatIsSuggestedIsUnderstood() {
    CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);
    for (String at : words.of(PERSON, PLACE, "at")) {
      for (String days : words.of(PERSON, PLACE, "days")) {
        assertThat(grammar.parse("digest add at:" + at + " days:" + days))
            .as(at + days)
            .isInstanceOf(Command.Digest.class);
      }
    }
  }

  @Test
  void sessionsThatMayBeSeenAreSuggestedByTheirReferences() {
    queries
        .ask(View.all(10), Sight.of(Set.of(OPEN, SECRET), Level.CONTACT), ZoneOffset.UTC)
        .excerpt(0, 10, Recency.Bounds.of(CLOCK.instant(), ZoneOffset.UTC));
    assertThat(fitting("session", ""))
        .singleElement()
        .satisfies(session -> {
          assertThat(session.value()).isEqualTo("1");
          assertThat(session.label()).matches("op-[0-9A-Z]{4} · open");
        });
  }

  @Test
  void nothingIsSuggestedWhereNobodyIsAnswered() {
    KnownWords silent =
        new KnownWords(
            queries,
            (person, place) -> Optional.empty(),
            _ -> List.of(DIGEST),
            readers(ZoneOffset.UTC),
            List.of());
    for (String option : new String[] {"source", "origin", "zone", "id", "at", "session"}) {
      assertThat(silent.of(PERSON, PLACE, option)).as(option).isEmpty();
    }
  }

  private static Source source(SourceName name, String origin) {
    CallBudget budget = new CallBudget(10, Duration.ofMinutes(1));
    return new Source(
        name, new OneSession(name, origin), Duration.ofMinutes(1), budget, name.value());
  }

  /// A vendor with one session.
  private record OneSession(SourceName name, String origin) implements SessionProvider {
    @Override
    public Set<Capability> capabilities() {
      return Set.of();
    }

    @Override
    public SessionPage list(ListRequest request) {
      Facts facts =
          new Facts(Facts.UNKNOWN, Optional.of(origin), Optional.empty(), false, Optional.empty());
      Session session =
          new Session(
              new SessionRef(name, "1"),
              Optional.empty(),
              Optional.empty(),
              Times.NONE,
              facts,
              Optional.empty());
      return new SessionPage(
          List.of(session), Optional.empty(), false, OptionalInt.empty(), Optional.empty());
    }

    @Override
    public Optional<Session> session(String id) {
      return Optional.empty();
    }

    @Override
    public Conversation conversation(String id) {
      return new Conversation(List.of(), true);
    }

    @Override
    public Map<String, String> containers() {
      return Map.of();
    }
  }
}
