package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayFiguresTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final Window WINDOW =
      new Window(
          DAY.atStartOfDay(BERLIN).toInstant(), DAY.plusDays(1).atStartOfDay(BERLIN).toInstant());
  private static final Instant NOON = Instant.parse("2026-11-10T11:00:00Z");

  @Test
  void onlySessionsOfTheWindowCountAndTheNewestComeFirst() {
    DayFigures figures =
        of(
            session("before", WINDOW.start().minusMillis(1), 1),
            session("first", WINDOW.start(), 2),
            session("noon", NOON, 3),
            session("last", WINDOW.end().minusMillis(1), 4),
            session("after", WINDOW.end(), 5),
            undated());
    assertThat(figures.sessions()).isEqualTo(3);
    assertThat(figures.messages().messages()).hasValue(9);
    assertThat(figures.messages().isOpen()).isFalse();
    assertThat(figures.newest())
        .extracting(s -> s.title().orElseThrow())
        .containsExactly("last", "noon");
  }

  @Test
  void whatNoVendorTellsIsNotKnownAndNeverZero() {
    assertThat(of(session("a", NOON, Facts.UNKNOWN)).messages().messages())
        .isEqualTo(OptionalInt.empty());
    MessageCount partly = of(session("a", NOON, Facts.UNKNOWN), session("b", NOON, 7)).messages();
    assertThat(partly.messages()).hasValue(7);
    assertThat(partly.isOpen()).isTrue();
    assertThat(of(session("a", NOON, 0)).messages().messages()).hasValue(0);
  }

  @Test
  void aDayWithoutSessionsHasNoBusiestHour() {
    DayFigures nothing = of();
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.hours().busiest()).isEmpty();
    assertThat(nothing.hours().hours()).hasSize(24).allMatch(hour -> hour.sessions() == 0);
    assertThat(nothing.messages().messages()).isEmpty();
  }

  @Test
  void theBusiestHourIsTheFirstOfThoseWithTheMost() {
    DayFigures figures =
        of(
            session("a", NOON, 1),
            session("b", NOON.plusSeconds(60), 1),
            session("c", NOON.plusSeconds(7_200), 1),
            session("d", NOON.plusSeconds(7_260), 1),
            session("e", NOON.plusSeconds(3_600), 1));
    assertThat(figures.hours().busiest()).contains(new DayHours.Hour(12, false, 2));
  }

  @Test
  void aLeadIsNewUnlessItsSessionIsKnownToHaveBegunEarlier() {
    DayFigures figures =
        of(
            lead("1", Optional.of(NOON)),
            lead("2", Optional.empty()),
            lead("3", Optional.of(WINDOW.start().minusSeconds(1))),
            session("none", NOON, 1));
    assertThat(figures.leads()).isEqualTo(2);
  }

  @Test
  void equalTitlesAreOneQuestionInTheNewestWords() {
    DayFigures figures =
        of(
            session("How do I rotate API keys?", NOON.plusSeconds(5), 1),
            session("  how do i ROTATE\napi keys ", NOON.plusSeconds(4), 1),
            session("Où sont mes factures ?", NOON.plusSeconds(3), 1),
            session("ou sont mes factures", NOON.plusSeconds(9), 1),
            session("Ou sont mes factures??", NOON.plusSeconds(2), 1),
            session("only once", NOON, 1),
            session(" ", NOON, 1),
            session(" ", NOON, 1));
    assertThat(figures.asked())
        .containsExactly(
            new Asked("ou sont mes factures", 3), new Asked("How do I rotate API keys?", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "C, C#, false", "C++, C#, false", "error 404, error 500, false", "Hi!, hi, true",
    "“Prices?”, prices, true", "???, !!!, false", "???, ???, true", "ﬁle, FILE, true",
    "你好？, 你好, true"
  })
  void titlesAreEqualWithoutRegardToCaseMarksAndEnds(String one, String other, boolean equal) {
    assertThat(Asked.normal(one).equals(Asked.normal(other))).isEqualTo(equal);
  }

  private static DayFigures of(Session... sessions) {
    return DayFigures.of(List.of(sessions), WINDOW, BERLIN, new DayFigures.Naming(2, _ -> true));
  }

  private static Session lead(String id, Optional<Instant> begun) {
    return new Session(
        new SessionRef(new SourceName("docs"), id),
        Optional.empty(),
        Optional.empty(),
        Times.of(Optional.of(NOON), begun, false),
        Facts.NONE,
        Optional.of(new Participant(Map.of("Email", "lead@customer.example"))));
  }

  private static Session undated() {
    return new Session(
        new SessionRef(new SourceName("docs"), "undated"),
        Optional.of("undated"),
        Optional.empty(),
        Times.NONE,
        Facts.NONE,
        Optional.empty());
  }

  private static Session session(String title, Instant at, int messages) {
    return new Session(
        new SessionRef(new SourceName("docs"), title + at),
        Optional.of(title),
        Optional.empty(),
        Times.of(Optional.of(at), Optional.empty(), false),
        new Facts(messages, Optional.empty(), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }
}
