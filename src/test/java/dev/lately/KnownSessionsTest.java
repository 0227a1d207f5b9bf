package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.ShortReferences;
import dev.lately.handler.Readers;
import dev.lately.model.Facts;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownSessionsTest {
  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName SITE = new SourceName("site");
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final ShortReferences REFERENCES =
      new ShortReferences(Map.of(DOCS, "gb", SITE, "cs"));

  private final List<Session> known = new ArrayList<>();
  private final KnownSessions sessions =
      new KnownSessions(
          this::known, new Readers(InstantSource.fixed(NOW), ZoneOffset.UTC, Map.of(), REFERENCES));

  private Stream<Session> known(Collection<SourceName> of) {
    return known.stream().filter(session -> of.contains(session.ref().source()));
  }

  private Session add(SourceName source, String id, String title) {
    Instant time = NOW.minus(Duration.ofHours(known.size() + 2));
    Session session =
        new Session(
            new SessionRef(source, id),
            Optional.of(title).filter(words -> !words.isEmpty()),
            Optional.empty(),
            Times.of(Optional.of(time), Optional.empty(), false),
            Facts.NONE,
            Optional.empty());
    known.add(session);
    return session;
  }

  private List<Suggestion> typed(String letters) {
    Person person = new Person(new PlatformId("discord"), "1", Set.of());
    Typing typing = new Typing(person, Place.privateTo(person), Locale.ENGLISH, "session", letters);
    return sessions.fitting(Set.of(DOCS, SITE), typing);
  }

  @Test
  void aSessionIsLabelledByItsTitleSourceAndTimeAndTypedByItsId() {
    add(DOCS, "abc", "How do I rotate keys?");
    assertThat(typed(""))
        .containsExactly(new Suggestion("abc", "How do I rotate keys? · docs · 2 h ago"));
  }

  @Test
  void nothingIsSuggestedWhereNothingIsKnown() {
    assertThat(typed("")).isEmpty();
    assertThat(typed("how")).isEmpty();
  }

  @Test
  void titlesThatBeginWithTheLettersComeBeforeThoseThatHoldThemTheNewestFirst() {
    add(SITE, "1", "Rotate the KEYS");
    add(DOCS, "2", "Clés perdues");
    add(SITE, "3", "keys of mine");
    add(DOCS, "4", "Kéys of yours");
    assertThat(typed("key")).extracting(Suggestion::value).containsExactly("3", "4", "1");
    assertThat(typed("CLE")).extracting(Suggestion::value).containsExactly("2");
    assertThat(typed("")).extracting(Suggestion::value).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aReferenceAndAnIdAreKnownByTheirBeginning() {
    Session session = add(DOCS, "0f97a1c2", "One");
    add(SITE, "77", "Two");
    String reference = REFERENCES.of(session.ref());
    for (String typed : List.of(reference, reference.toLowerCase(Locale.ROOT), "gb-", "0F97")) {
      assertThat(typed(typed)).as(typed).extracting(Suggestion::value).containsExactly("0f97a1c2");
    }
  }

  @Test
  void whatWasFoundByItsReferenceShowsIt() {
    Session session = add(DOCS, "abc", "One");
    String reference = REFERENCES.of(session.ref());
    for (String typed : List.of(reference, "gb-")) {
      assertThat(typed(typed))
          .as(typed)
          .containsExactly(new Suggestion("abc", reference + " · One · docs · 2 h ago"));
    }
    assertThat(typed("abc")).containsExactly(new Suggestion("abc", "One · docs · 2 h ago"));
  }

  @Test
  void whatWasActiveADayAgoSaysSoInDays() {
    IntStream.range(0, 47).forEach(i -> add(DOCS, "id" + i, "x" + i));
    assertThat(typed("x21").getFirst().label()).endsWith(" · 23 h ago");
    assertThat(typed("x22").getFirst().label()).endsWith(" · 1 day ago");
    assertThat(typed("x45").getFirst().label()).endsWith(" · 1 day ago");
    assertThat(typed("x46").getFirst().label()).endsWith(" · 2 days ago");
  }

  @Test
  void anIdThatSaysWhoSomebodyIsIsNeitherAValueNorFoundByItsBeginning() {
    Session session = add(DOCS, "whatsapp_+4915112345678", "Where is my parcel?");
    assertThat(typed("where"))
        .extracting(Suggestion::value)
        .containsExactly(REFERENCES.of(session.ref()));
    assertThat(typed("whatsapp_+4915")).isEmpty();
  }

  @Test
  void withoutATitleItIsLabelledByItsReference() {
    Session session = add(DOCS, "abc", "");
    assertThat(typed(""))
        .containsExactly(new Suggestion("abc", REFERENCES.of(session.ref()) + " · docs · 2 h ago"));
  }

  @Test
  void hostileTitlesStayOneShortLine() {
    add(DOCS, "1", "\u202Eevil\u0000\n\ttitle\u200B " + "x".repeat(4_000));
    add(DOCS, "2", "👩‍👩‍👧‍👦".repeat(100));
    add(DOCS, "3", "\u202E\u200B\n");
    assertThat(typed(""))
        .hasSize(3)
        .allSatisfy(suggestion -> {
          assertThat(suggestion.label()).hasSizeLessThanOrEqualTo(100).isNotBlank();
          assertThat(suggestion.label()).doesNotContain("\n", "\u202E", "\u0000", "\u200B");
        });
    assertThat(typed("").getFirst().label()).startsWith("evil title xxx");
  }

  @Test
  void hostileLettersAreOnlyLetters() {
    add(DOCS, "1", "100% of .* (all) [a-z]");
    assertThat(typed(".*")).hasSize(1);
    assertThat(typed("[a-")).hasSize(1);
    for (String letters : List.of("(?", "\\", "' or 1=1", "🙂", "x".repeat(4_000))) {
      assertThat(typed(letters)).as(letters).isEmpty();
    }
  }

  @Test
  void noMoreThanTwentyFiveAreSuggestedAndEachIsToldFromTheOthers() {
    IntStream.range(0, 60).forEach(i -> add(i % 2 == 0 ? DOCS : SITE, "id-" + i, "Same title"));
    assertThat(typed("same")).hasSize(25);
    add(DOCS, "other", "Same");
    Session twin = known.getLast();
    known.clear();
    known.add(twin);
    known.add(
        new Session(
            new SessionRef(DOCS, "another"),
            twin.title(),
            twin.preview(),
            twin.times(),
            twin.facts(),
            twin.participant()));
    assertThat(typed("same")).hasSize(2).extracting(Suggestion::label).doesNotHaveDuplicates();
  }

  @Test
  void anIdThatIsTooLongToBeAValueIsNamedByItsReference() {
    Session session = add(DOCS, "x".repeat(101), "Long");
    assertThat(typed("long").getFirst().value()).isEqualTo(REFERENCES.of(session.ref()));
  }
}
