package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
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

  private final CachedSessionQueries queries =
      new CachedSessionQueries(
          List.of(source(OPEN, "web"), source(SECRET, "hidden")),
          CachePolicy.DEFAULT,
          CLOCK,
          Waiting.by(CLOCK));
  private final KnownWords words =
      new KnownWords(
          queries, (person, place) -> Optional.of(Set.of(OPEN)), ZoneId.of("Europe/Berlin"));

  @Test
  void nothingIsSuggestedOfSourcesThatMayNotBeSeen() {
    queries
        .ask(View.all(10), Set.of(OPEN, SECRET), ZoneOffset.UTC)
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
  void nothingIsSuggestedWhereNobodyIsAnswered() {
    KnownWords silent =
        new KnownWords(queries, (person, place) -> Optional.empty(), ZoneOffset.UTC);
    for (String option : new String[] {"source", "origin", "zone"}) {
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
