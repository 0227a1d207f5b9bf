package dev.lately.view;

import dev.lately.listing.DayFigures;
import dev.lately.model.Facts;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.model.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Digests of 10 November 2026, read the next morning in Berlin.
public final class SampleDigests {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  static final Instant NOW = Instant.parse("2026-11-11T07:00:00Z");
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");
  private static final DigestStory.Usual NOT_YET =
      new DigestStory.Usual(OptionalInt.empty(), OptionalInt.empty());
  private static final DigestStory.Days WEEKEND =
      new DigestStory.Days(DAY.minusDays(3), DAY.minusDays(1));

  private SampleDigests() {}

  public static Map<String, Card> all() {
    Map<String, Card> cards = new LinkedHashMap<>();
    cards.put("digest", card().of(usual()));
    cards.put("digest-counts", card().of(counts()));
    cards.put("digest-late", card().of(late()));
    cards.put("digest-empty", card().of(quiet()));
    cards.put("digest-heartbeat", card().heartbeat(quiet(), DAY.minusDays(6)));
    cards.put("digest-unknown", card().of(unknown()));
    Arrays.stream(Language.values())
        .filter(language -> language != Language.ENGLISH)
        .forEach(language -> cards.put("digest-" + language.tag(), card(language).of(late())));
    return cards;
  }

  /// The chart of a day like others.
  public static Picture picture() {
    DigestStory.Days day = DigestStory.Days.of(DAY);
    return new DayChart(reader()).of(figures(day).hours(), day);
  }

  static Reader reader() {
    return reader(Language.ENGLISH);
  }

  private static Reader reader(Language language) {
    Clock clock = new Clock(NOW, BERLIN, Texts.of(language));
    return new Reader(clock, Map.of(DOCS, "Gurubase", SITE, "Chatsistant"));
  }

  private static DigestCard card() {
    return card(Language.ENGLISH);
  }

  private static DigestCard card(Language language) {
    return new DigestCard(
        reader(language),
        new DigestCodes(
            Optional.of(SampleCards.CODE + "b"),
            Optional.of(SampleCards.CODE + "v"),
            Optional.of(SampleCards.CODE + "p"),
            Optional.of(SampleCards.CODE + "c")),
        List.of());
  }

  /// A day like others, but for a source that is out.
  static DigestStory usual() {
    Instant then = NOW.minus(Duration.ofHours(9));
    SourceReport out =
        new SourceReport(
            SITE,
            Optional.of(then),
            true,
            false,
            Optional.of(new Trouble.VendorError(503)),
            Optional.of(NOW.plusSeconds(40)));
    return new DigestStory(
        figures(DigestStory.Days.of(DAY)),
        DigestStory.Days.of(DAY),
        new DigestStory.Usual(OptionalInt.of(23), OptionalInt.of(120)),
        List.of(answered(DOCS), out),
        Level.TITLES,
        Optional.empty());
  }

  private static DigestStory counts() {
    return new DigestStory(
        figures(DigestStory.Days.of(DAY)),
        DigestStory.Days.of(DAY),
        NOT_YET,
        List.of(answered(DOCS), answered(SITE)),
        Level.COUNTS,
        Optional.empty());
  }

  private static DigestStory late() {
    return new DigestStory(
        figures(WEEKEND),
        WEEKEND,
        new DigestStory.Usual(OptionalInt.of(41), OptionalInt.empty()),
        List.of(answered(DOCS)),
        Level.TITLES,
        Optional.of(NOW.minus(Duration.ofHours(3))));
  }

  private static DigestStory quiet() {
    return new DigestStory(
        DayFigures.of(
            List.of(),
            window(DigestStory.Days.of(DAY)),
            BERLIN,
            new DayFigures.Naming(5, _ -> true)),
        DigestStory.Days.of(DAY),
        new DigestStory.Usual(OptionalInt.of(0), OptionalInt.of(0)),
        List.of(answered(DOCS), answered(SITE)),
        Level.TITLES,
        Optional.empty());
  }

  private static DigestStory unknown() {
    SourceReport refused =
        new SourceReport(
            DOCS,
            Optional.empty(),
            false,
            false,
            Optional.of(new Trouble.RefusedKey(401)),
            Optional.empty());
    return new DigestStory(
        quiet().figures(),
        DigestStory.Days.of(DAY),
        NOT_YET,
        List.of(refused),
        Level.TITLES,
        Optional.empty());
  }

  private static SourceReport answered(SourceName source) {
    return new SourceReport(
        source, Optional.of(NOW), false, false, Optional.empty(), Optional.empty());
  }

  private static Window window(DigestStory.Days days) {
    return new Window(
        days.first().atStartOfDay(BERLIN).toInstant(),
        days.last().plusDays(1).atStartOfDay(BERLIN).toInstant());
  }

  static DayFigures figures(DigestStory.Days days) {
    List<String> titles =
        List.of(
            "How do I rotate API keys?",
            "@everyone **free** [nitro](https://evil.example)\nnow",
            "how do i rotate api keys",
            "Docker deployment help",
            "Où sont mes factures ?",
            "docker deployment help!",
            "How do I rotate API keys??");
    List<Session> sessions = new ArrayList<>();
    Instant end = window(days).end();
    for (int i = 0; i < 31; i++) {
      Instant at = end.minus(Duration.ofMinutes(i < 14 ? 400 + 9L * i : 47L * i));
      sessions.add(session(i, titles.get(i % titles.size()), at));
    }
    return DayFigures.of(sessions, window(days), BERLIN, new DayFigures.Naming(3, _ -> true));
  }

  private static Session session(int i, String title, Instant at) {
    return new Session(
        new SessionRef(i % 3 == 0 ? SITE : DOCS, "id-" + i),
        Optional.of(title),
        Optional.empty(),
        Times.of(Optional.of(at), Optional.of(at), false),
        new Facts(i % 9 + 1, Optional.of("web"), Optional.empty(), false, Optional.empty()),
        i % 10 == 4
            ? Optional.of(new Participant(Map.of("Email", "lead@customer.example")))
            : Optional.empty());
  }
}
