package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SECOND;
import static dev.lately.handler.Room.SECRET;
import static dev.lately.handler.Room.SITE;
import static dev.lately.handler.Room.button;
import static dev.lately.handler.Room.buttons;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.SourceState;
import dev.lately.model.SourceState.Skill;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatsTest {
  private final Room room = new Room();

  /// One in twelve hours for twenty days, from one hour ago.
  @BeforeEach
  void fortySessions() {
    for (int i = 0; i < 40; i++) {
      add(i % 4 == 0 ? SITE : DOCS, i, Duration.ofHours(1 + 12L * i));
    }
    IntStream.range(0, 50).forEach(i -> add(SECRET, 100 + i, Duration.ofHours(2)));
    room.queries.reports.add(whole(DOCS));
    room.queries.reports.add(whole(SITE));
  }

  private void add(SourceName source, int number, Duration age) {
    room.queries.sessions.add(
        new Session(
            new SessionRef(source, "id-" + number),
            Optional.of("question " + number),
            Optional.empty(),
            Times.of(Optional.of(room.now.minus(age)), Optional.empty(), false),
            new Facts(
                source.equals(SITE) ? Facts.UNKNOWN : 3,
                Optional.of(source.equals(SITE) ? "web" : "*slack*"),
                Optional.empty(),
                false,
                Optional.empty()),
            number == 4
                ? Optional.of(new Participant(Map.of("Email", "lead@customer.example")))
                : Optional.empty()));
  }

  private SourceReport whole(SourceName source) {
    return report(source, false, Optional.empty());
  }

  private SourceReport report(SourceName source, boolean more, Optional<Trouble> trouble) {
    return report(source, more, trouble, Optional.of(room.now).filter(_ -> trouble.isEmpty()));
  }

  private static SourceReport report(
      SourceName source, boolean more, Optional<Trouble> trouble, Optional<Instant> asOf) {
    return new SourceReport(source, asOf, false, more, trouble, Optional.empty());
  }

  @Test
  void theNumbersOfSevenDaysAreTold() {
    Reply reply = room.typed("stats");
    assertThat(reply).isInstanceOf(Reply.Open.class);
    assertThat(text(reply.card()))
        .isEqualTo(
            """
            Numbers · 7 days (Sat 14 Nov to Fri 20 Nov)
            Sessions: 14 · ±0% · in the 7 days before: 14
            Messages: Gurubase 30; Chatsistant does not tell
            New leads: 1
            Busiest hour: 00:00–01:00 · 7 sessions
            Sat 14 Nov: 2
            Sun 15 Nov: 2
            Mon 16 Nov: 2
            Tue 17 Nov: 2
            Wed 18 Nov: 2
            Thu 19 Nov: 2
            Fri 20 Nov: 2
            as of 13:00 · Europe/Berlin · a session counts once, at its last activity\
            """);
  }

  @Test
  void todayIsSplitByItsHoursAndComparedWithYesterdayByThisTime() {
    assertThat(text(room.typed("stats today").card()))
        .startsWith("Numbers · today (Fri 20 Nov)\nSessions: 2 · ±0% · yesterday by this time: 2")
        .contains("Busiest hours: 00:00–01:00: 1 · 12:00–13:00: 1")
        .doesNotContain("Busiest hour: ");
  }

  @ParameterizedTest
  @CsvSource({
    "stats 30d, Busiest days: ",
    "stats by:hour, Busiest hours: 00:00–01:00: 7 · 12:00–13:00: 7",
    "stats source, docs-guru: 10",
    "stats origin 7d, *slack*: 10",
    "stats range:90d by:source, website-bot: 10",
    "stats site, 'Numbers · 7 days (Sat 14 Nov to Fri 20 Nov) · website-bot'"
  })
  void itIsSplitAsAsked(String words, String expected) {
    String typed = words.replace("site", "website-bot");
    assertThat(text(room.typed(typed).card())).contains(expected).doesNotContain("secret");
  }

  @Test
  void whatNoVendorTellsIsNotKnown() {
    assertThat(text(room.typed("stats website-bot").card()))
        .contains("Messages: not known", "New leads: 1");
    assertThat(text(room.typed("stats docs-guru").card()))
        .contains("Messages: 30", "New leads: none that a vendor tells of");
  }

  @Test
  void whereASourceHasFurtherPagesTheNumbersAreAtLeast() {
    readBackTo(DOCS, Duration.ofDays(5));
    room.queries.reports.remove(1);
    assertThat(text(room.typed("stats docs-guru").card()))
        .contains("Not all pages of docs-guru are read yet", "Sessions: at least 7 · in the 7 days")
        .contains("before: not known", "Thu 19 Nov: 2+");
    assertThat(room.queries.asked).isEqualTo(1);
  }

  /// As far as the vendor gave it yet.
  private void readBackTo(SourceName source, Duration age) {
    room.queries.sessions.removeIf(s ->
        s.ref().source().equals(source)
            && s.times().lastActivity().orElseThrow().isBefore(room.now.minus(age)));
    room.queries.reports.set(source.equals(DOCS) ? 0 : 1, report(source, true, Optional.empty()));
  }

  @Test
  void sourcesThatAreKnownWholeAreComparedWithoutTheOthers() {
    readBackTo(DOCS, Duration.ofDays(5));
    assertThat(text(room.typed("stats").card()))
        .contains("Sessions: at least 11 · without docs-guru: 4 · +33% · in the 7 days before: 3");
    assertThat(room.queries.asked).isEqualTo(1);
  }

  @Test
  void pagesThatLackOnlyOfTheDaysBeforeDoNotMakeTheseUncertain() {
    readBackTo(DOCS, Duration.ofDays(10));
    room.queries.reports.set(
        0,
        report(
            DOCS,
            true,
            Optional.of(new Trouble.OutOfBudget(room.now, 10, Duration.ofMinutes(1))),
            Optional.of(room.now)));
    assertThat(text(room.typed("stats").card()))
        .contains("Sessions: 14 · without docs-guru: 4 · +33% · in the 7 days before: 3")
        .doesNotContain("at least", "+\n", "Not all pages", "budget");
  }

  @Test
  void manySourcesThatAreLeftOutAreCounted() {
    for (int i = 0; i < 4; i++) {
      SourceName late = new SourceName("late-" + i);
      room.queries.reports.add(
          report(late, false, Optional.of(new Trouble.TimedOut(Duration.ofSeconds(2)))));
    }
    assertThat(text(room.typed("stats").card())).contains(" · without 4 sources: 14 · ±0% · in");
  }

  @Test
  void aDeadSourceHidesNoOther() {
    Trouble refused = new Trouble.RefusedKey(401);
    room.queries.sessions.removeIf(s -> s.ref().source().equals(SITE));
    room.queries.reports.set(1, report(SITE, false, Optional.of(refused)));
    assertThat(text(room.typed("stats by:source").card()))
        .contains("Chatsistant refused the key (401)", "docs-guru: 10\n", "Sessions: at least 10")
        .contains("without website-bot: 10 · −9% · in the 7 days before: 11")
        .doesNotContain("website-bot: 0");
    room.queries.reports.removeFirst();
    room.queries.sessions.clear();
    Reply none = room.typed("stats");
    assertThat(none.card().isError()).isTrue();
    assertThat(text(none.card())).contains("No source could answer");
  }

  @Test
  void whatOneSourceLacksMakesNoOthersNumberUncertain() {
    readBackTo(DOCS, Duration.ofDays(5));
    room.queries.states.add(
        new SourceState(
            SITE,
            Optional.empty(),
            Optional.empty(),
            new SourceState.Allowance(1, 1, Duration.ofMinutes(1)),
            Optional.empty(),
            Set.of(Skill.LEADS)));
    assertThat(text(room.typed("stats by:source").card()))
        .contains("Sessions: at least 11", "New leads: 1\n", "docs-guru: 7+", "website-bot: 4\n")
        .contains("Gurubase at least 21");
    room.queries.reports.set(1, report(SITE, false, Optional.of(new Trouble.RefusedKey(401))));
    assertThat(text(room.typed("stats by:source").card())).contains("New leads: at least 1\n");
  }

  @Test
  void aQuietWeekIsZeroAndNotNothing() {
    room.queries.sessions.removeIf(s -> s.ref().source().equals(DOCS));
    assertThat(text(room.typed("stats docs-guru").card()))
        .contains("Sessions: 0 · in the 7 days before: 0", "Messages: none")
        .doesNotContain("Busiest");
  }

  @Test
  void buttonsChangeTheDaysAndTheSplitInPlaceAfterARestart() {
    Reply week = room.typed("stats docs-guru");
    assertThat(buttons(week.card()))
        .extracting(b -> b.label() + (b.enabled() ? "" : "!"))
        .containsExactly(
            "Today",
            "7 days!",
            "30 days",
            "90 days",
            "By day!",
            "By hour",
            "By source",
            "By origin",
            "Refresh");
    Reply month = room.pressed(FIRST, GROUP, button(week.card(), "30 days"));
    assertThat(month).isInstanceOf(Reply.Open.class);
    assertThat(text(month.card()))
        .startsWith("Numbers · 30 days (Thu 22 Oct to Fri 20 Nov) · docs-guru")
        .contains("Busiest days");
    Reply origins = room.pressed(FIRST, GROUP, button(month.card(), "By origin"));
    assertThat(text(origins.card())).contains("30 days", "*slack*: 30");
    Reply today = room.pressed(FIRST, GROUP, button(week.card(), "Today"));
    assertThat(text(today.card())).contains("Busiest hours");
    assertThat(text(room.pressed(FIRST, GROUP, button(today.card(), "7 days")).card()))
        .contains("Sat 14 Nov: ");
    assertThat(text(room.pressed(FIRST, GROUP, button(today.card(), "Refresh")).card()))
        .contains("today");
  }

  @Test
  void anybodyElseGetsACopyOfTheirOwn() {
    String month = button(room.typed("stats").card(), "30 days");
    Reply copy = room.pressed(SECOND, GROUP, month);
    assertThat(copy).isInstanceOf(Reply.Private.class);
    String code = ((Reply.Private) copy).code();
    assertThat(text(room.pressed(SECOND, Place.privateTo(SECOND), code).card()))
        .contains("30 days", "Sessions: 40");
  }

  @Test
  void privatelyItIsForTheAskerAlone() {
    Reply alone = room.typed("stats private");
    assertThat(alone).isInstanceOf(Reply.Private.class);
    String code = ((Reply.Private) alone).code();
    assertThat(text(room.pressed(FIRST, Place.privateTo(FIRST), code).card())).contains("7 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret-bot", "source:secret-bot", "by:weekday", "range:8d", "since:7d", "by:", "90 d",
        "'; DROP TABLE views; --", ".*", "[a-", "🦊🦊🦊", "page:2", "window:1/2",
            "range:today range:7d"
      })
  void wrongWordsAreToldInALineThatNamesNothingSecret(String words) {
    Reply reply = room.typed("stats " + words);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(reply.card().isError()).isTrue();
    assertThat(text(reply.card())).doesNotContain("Allowed: docs-guru, secret");
    assertThat(room.queries.asked).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14d", "2w", "yesterday", "24H", "6months", "all", "month"})
  void aWordThatLooksLikeARangeIsAWrongRange(String word) {
    assertThat(text(room.typed("stats " + word).card()))
        .startsWith("There is no range " + word + ".\nAllowed: today, 7d, 30d, 90d.");
    assertThat(room.queries.asked).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"recent 14d", "export 14d", "recent 3months private"})
  void aWordThatLooksLikeATimeIsAWrongTime(String line) {
    assertThat(text(room.typed(line).card()))
        .startsWith("“Since” does not take " + line.split(" ", -1)[1] + ".\nAllowed: ");
    assertThat(room.queries.asked).isZero();
  }

  @Test
  void aLongWordIsAnsweredInShort() {
    assertThat(text(room.typed("stats by:" + "x".repeat(4_000)).card())).hasSizeLessThan(200);
  }

  @Test
  void theChartGoesWithTheWordsWhoeverSeesThem() {
    Reply week = room.typed("stats");
    assertThat(week.enclosure().orElseThrow().words())
        .isEqualTo(
            "Sessions by day · 7 days (Sat 14 Nov to Fri 20 Nov): Sat 14 Nov 2, Sun 15 Nov 2,"
                + " Mon 16 Nov 2, Tue 17 Nov 2, Wed 18 Nov 2, Thu 19 Nov 2, Fri 20 Nov 2.");
    String hours = button(week.card(), "By hour");
    assertThat(room.pressed(FIRST, GROUP, hours).enclosure().orElseThrow().name())
        .isEqualTo("sessions-by-hour.png");
    assertThat(room.pressed(SECOND, GROUP, hours).enclosure()).isPresent();
    assertThat(room.typed("stats private").enclosure()).isPresent();
  }

  @Test
  void whereNothingCanBeDrawnTheWordsComeAlone() {
    StatsAnswer.Charts fontless =
        (_, _) -> {
          throw new NoClassDefFoundError("Could not initialize class sun.awt.X11FontManager");
        };
    Reply reply = room.stats(fontless);
    assertThat(reply.enclosure()).isEmpty();
    assertThat(text(reply.card())).contains("Sessions: 14");
  }

  @Test
  void everyButtonsCodeIsShortEnough() {
    assertThat(buttons(room.typed("stats docs-guru 90d origin").card()))
        .filteredOn(Control.Button::enabled)
        .extracting(Control.Button::code)
        .allMatch(code -> code.length() <= 64)
        .doesNotHaveDuplicates();
  }
}
