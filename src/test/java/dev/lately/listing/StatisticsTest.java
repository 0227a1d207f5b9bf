package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.listing.Slice.Part;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Range;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Split;
import dev.lately.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName SITE = new SourceName("site");

  private static Statistics of(Split by, Session... sessions) {
    return of(Range.DAYS_7, NOW, by, sessions);
  }

  private static Statistics of(Range range, Instant now, Split by, Session... sessions) {
    return Statistics.of(
        List.of(sessions),
        new Statistics.Frame(range.window(now, BERLIN), BERLIN, by, List.of(DOCS, SITE)));
  }

  private static Session session(SourceName source, String last, int messages, String origin) {
    return new Session(
        new SessionRef(source, last + origin),
        Optional.of("words"),
        Optional.empty(),
        Times.of(Optional.of(Instant.parse(last)), Optional.empty(), false),
        new Facts(
            messages,
            Optional.of(origin).filter(o -> !o.isEmpty()),
            Optional.empty(),
            false,
            Optional.empty()),
        Optional.empty());
  }

  private static Session session(SourceName source, String last) {
    return session(source, last, Facts.UNKNOWN, "");
  }

  @Test
  void everyDayHasItsNumberByTheReadersMidnight() {
    Statistics numbers =
        of(
            Split.DAY,
            session(DOCS, "2026-11-20T11:59:00Z"),
            session(DOCS, "2026-11-19T23:30:00Z"),
            session(SITE, "2026-11-19T22:30:00Z"),
            session(SITE, "2026-11-13T22:30:00Z"));
    assertThat(numbers.sessions()).isEqualTo(3);
    assertThat(numbers.slices()).hasSize(7);
    assertThat(numbers.slices().getFirst())
        .isEqualTo(new Slice(new Part.Day(LocalDate.parse("2026-11-14")), 0));
    assertThat(numbers.slices().subList(5, 7))
        .containsExactly(
            new Slice(new Part.Day(LocalDate.parse("2026-11-19")), 1),
            new Slice(new Part.Day(LocalDate.parse("2026-11-20")), 2));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-25T12:00:00Z, 25", "2026-03-29T12:00:00Z, 23", "2026-11-20T12:00:00Z, 24"})
  void aDayHasTheHoursOfItsClock(Instant now, int hours) {
    assertThat(of(Range.TODAY, now, Split.HOUR).slices()).hasSize(hours);
  }

  @Test
  void messagesStandBySourceAndWhatIsNotToldIsNotZero() {
    Statistics numbers =
        of(
            Split.SOURCE,
            session(DOCS, "2026-11-20T10:00:00Z", 4, ""),
            session(DOCS, "2026-11-20T09:00:00Z", 3, ""),
            session(SITE, "2026-11-20T08:00:00Z"));
    assertThat(numbers.messages())
        .containsEntry(DOCS, new MessageCount(7, 0, 2))
        .containsEntry(SITE, new MessageCount(0, 1, 1));
    assertThat(numbers.messages().get(SITE).messages()).isEmpty();
    assertThat(numbers.messagesBy(_ -> "one vendor"))
        .isEqualTo(Map.of("one vendor", new MessageCount(7, 1, 3)));
  }

  @Test
  void aSourceWithoutASessionIsNamedToo() {
    assertThat(of(Split.SOURCE, session(SITE, "2026-11-20T08:00:00Z")).slices())
        .containsExactly(new Slice(new Part.Source(SITE), 1), new Slice(new Part.Source(DOCS), 0));
  }

  @Test
  void originsAreOneWithoutRegardToCaseAndTheSilentOnesAreLast() {
    assertThat(
            of(
                    Split.ORIGIN,
                    session(DOCS, "2026-11-20T10:00:00Z"),
                    session(DOCS, "2026-11-20T09:00:00Z"),
                    session(DOCS, "2026-11-20T08:00:00Z"),
                    session(DOCS, "2026-11-20T07:00:00Z", 1, "Web "),
                    session(DOCS, "2026-11-20T06:00:00Z", 1, "web"),
                    session(DOCS, "2026-11-20T05:00:00Z", 1, "slack"))
                .slices())
        .containsExactly(
            new Slice(new Part.Origin("Web"), 2),
            new Slice(new Part.Origin("slack"), 1),
            new Slice(new Part.Unknown(), 3));
  }

  @Test
  void sessionsWithoutAnOriginStayALineOfTheirOwn() {
    Session[] sessions =
        IntStream.range(0, 20)
            .mapToObj(i ->
                session(
                    DOCS,
                    NOW.minusSeconds(i * 3_000L).toString(),
                    1,
                    i < 12 ? "origin " + i : i < 14 ? "origin 0" : ""))
            .toArray(Session[]::new);
    assertThat(of(Split.ORIGIN, sessions).first(4))
        .containsExactly(
            new Slice(new Part.Origin("origin 0"), 3),
            new Slice(new Part.Origin("origin 1"), 1),
            new Slice(new Part.Rest(10), 10),
            new Slice(new Part.Unknown(), 6));
  }

  @ParameterizedTest
  @EnumSource(Split.class)
  void everySplitAddsUpToAllSessions(Split by) {
    Session[] sessions =
        IntStream.range(0, 200)
            .mapToObj(i ->
                session(
                    i % 3 == 0 ? DOCS : SITE,
                    NOW.minusSeconds(i * 3_000L).toString(),
                    i,
                    "origin " + i % 31))
            .toArray(Session[]::new);
    Statistics numbers = of(by, sessions);
    assertThat(numbers.sessions()).isPositive();
    assertThat(numbers.slices().stream().mapToInt(Slice::sessions).sum())
        .isEqualTo(numbers.sessions());
    assertThat(numbers.first(5).stream().mapToInt(Slice::sessions).sum())
        .isEqualTo(numbers.sessions());
    assertThat(numbers.first(5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void theStrongestHaveASessionAndTheEarlierOfEqualsIsFirst() {
    Statistics numbers =
        of(
            Split.DAY,
            session(DOCS, "2026-11-20T10:00:00Z"),
            session(DOCS, "2026-11-18T10:00:00Z"),
            session(DOCS, "2026-11-15T10:00:00Z"),
            session(DOCS, "2026-11-15T11:00:00Z"));
    assertThat(numbers.strongest(5))
        .extracting(slice -> ((Part.Day) slice.part()).date().getDayOfMonth())
        .containsExactly(15, 18, 20);
    assertThat(numbers.strongest(1)).hasSize(1);
  }

  @Test
  void aLeadIsNewWhenItsSessionBeganInTheseDays() {
    Instant last = Instant.parse("2026-11-20T10:00:00Z");
    assertThat(of(Split.DAY, lead(last, last), lead(last, NOW.minusSeconds(864_000))).leads())
        .isEqualTo(1);
  }

  private static Session lead(Instant last, Instant begun) {
    return new Session(
        new SessionRef(DOCS, begun.toString()),
        Optional.empty(),
        Optional.empty(),
        Times.of(Optional.of(last), Optional.of(begun), false),
        Facts.NONE,
        Optional.of(new Participant(Map.of("Email", "lead@customer.example"))));
  }
}
