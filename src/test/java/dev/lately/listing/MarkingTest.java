package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Mark;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One vendor as somebody looks again and again: nothing is lost, and nothing is new for ever.
class MarkingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<Session> sessions = new ArrayList<>();
  private Mark mark = Mark.beginning(NOON);

  private static Instant noon(int minutes) {
    return NOON.plus(MINUTE.multipliedBy(minutes));
  }

  private static Session session(String id, Optional<Instant> last, Optional<Instant> created) {
    return new Session(
        new SessionRef(new SourceName("docs-guru"), id),
        Optional.empty(),
        Optional.empty(),
        Times.of(last, created, false),
        Facts.NONE,
        Optional.empty());
  }

  private void active(String id, Instant last) {
    put(session(id, Optional.of(last), Optional.empty()));
  }

  private void undated(String id) {
    put(session(id, Optional.empty(), Optional.empty()));
  }

  private void put(Session session) {
    sessions.removeIf(s -> s.ref().equals(session.ref()));
    sessions.add(session);
  }

  /// What is new at that time; it is seen then.
  private List<String> look(Instant at) {
    List<String> news = news();
    mark = new Marking(Rows.NONE.plus(sessions), at, false).after(mark);
    assertThat(news()).as("what was shown is new no more").isEmpty();
    return news;
  }

  private List<String> news() {
    return sessions.stream().filter(mark::isNew).map(s -> s.ref().id()).toList();
  }

  @Test
  void theFirstLookShowsADay() {
    active("old", NOON.minus(Duration.ofHours(25)));
    active("young", NOON.minus(Duration.ofHours(23)));
    undated("undated");
    assertThat(mark.isBeginning()).isTrue();
    assertThat(look(NOON)).containsExactly("young");
    assertThat(mark.isBeginning()).isFalse();
  }

  @Test
  void whatBeganOrWentOnSinceIsNewOnce() {
    active("a", noon(-30));
    look(NOON);
    active("b", noon(1));
    assertThat(look(noon(2))).containsExactly("b");
    active("a", noon(3));
    assertThat(look(noon(4))).containsExactly("a");
    assertThat(look(noon(9))).isEmpty();
  }

  @Test
  void twoSessionsOfOneInstantDoNotHideEachOther() {
    active("a", NOON);
    look(NOON);
    active("b", NOON);
    assertThat(look(NOON)).containsExactly("b");
  }

  @Test
  void aVendorWhoseClockIsHoursBehindLosesNothing() {
    active("a", noon(-600));
    look(NOON);
    active("b", noon(-590));
    assertThat(look(noon(10))).containsExactly("b");
    active("c", noon(-590));
    assertThat(look(noon(10))).containsExactly("c");
  }

  @Test
  void aVendorWhoseClockIsDaysBehindLosesNothingAfterTheFirstLook() {
    active("a", NOON.minus(Duration.ofDays(3)));
    assertThat(look(NOON)).isEmpty();
    active("b", NOON.minus(Duration.ofDays(3)).plus(MINUTE));
    assertThat(look(noon(1))).containsExactly("b");
  }

  @Test
  void whatComesLateWithAnEarlierTimeIsNew() {
    active("a", NOON);
    look(NOON);
    active("late", noon(-4));
    assertThat(look(noon(1))).containsExactly("late");
  }

  @Test
  void aTimeInTheFutureIsNewOnceAndHidesNothing() {
    active("future", Instant.parse("2099-01-01T00:00:00Z"));
    active("a", noon(-1));
    assertThat(look(NOON)).containsExactly("future", "a");
    active("b", noon(1));
    assertThat(look(noon(2))).containsExactly("b");
    active("future", Instant.parse("2099-01-01T00:00:01Z"));
    assertThat(look(noon(3))).containsExactly("future");
  }

  @Test
  void aTimeThatGoesBackIsNotNewAndHidesNothing() {
    active("a", noon(-1));
    look(NOON);
    active("a", noon(-3));
    assertThat(look(noon(1))).isEmpty();
    active("a", noon(-300));
    active("b", noon(2));
    assertThat(look(noon(3))).containsExactly("b");
    active("a", noon(4));
    assertThat(look(noon(5))).containsExactly("a");
  }

  @Test
  void aSessionWithoutDateIsNewOnce() {
    active("a", noon(-1));
    undated("u");
    look(NOON);
    undated("v");
    assertThat(look(noon(1))).containsExactly("v");
    put(session("u", Optional.of(noon(2)), Optional.empty()));
    assertThat(look(noon(3))).containsExactly("u");
    undated("u");
    assertThat(look(noon(4))).isEmpty();
  }

  @Test
  void moreThanAMarkTellsApartAreNotNewForEver() {
    IntStream.range(0, 1_500).forEach(i -> active("same" + i, noon(-1)));
    IntStream.range(0, 1_500).forEach(i -> undated("u" + i));
    look(NOON);
    assertThat(mark.seen()).hasSizeLessThanOrEqualTo(1_000);
    active("b", noon(1));
    assertThat(look(noon(2))).containsExactly("b");
  }

  @Test
  void aVendorWithoutSessionsKeepsItsLine() {
    assertThat(look(NOON)).isEmpty();
    active("a", noon(1));
    assertThat(look(noon(2))).containsExactly("a");
  }

  /// The vendor's further pages hold what is older than the mark before.
  @Test
  void whatWasNotReadIsNotNewTheNextTime() {
    List<Session> all = new ArrayList<>();
    IntStream.range(0, 40)
        .forEach(i -> all.add(session("s" + i, Optional.of(noon(-i)), Optional.empty())));
    Mark before = new Mark(noon(-6), noon(-5), new TreeMap<>(), true);
    Rows read = Rows.NONE.plus(all.subList(0, 10));
    Mark after = new Marking(read, NOON, true).after(before);
    assertThat(all).noneMatch(after::isNew);
    assertThat(after.line()).isEqualTo(noon(-5));
  }

  @Test
  void whatStandsAtAnEndThatWasNotReadIsNotNewOnceItIsRead() {
    undated("deep");
    active("a", noon(-1));
    Rows read = Rows.NONE.plus(sessions.subList(1, 2));
    mark = new Marking(read, NOON, true).after(mark);
    assertThat(news()).isEmpty();
    assertThat(look(noon(1))).isEmpty();
    undated("deeper");
    assertThat(look(noon(2))).containsExactly("deeper");
  }

  @Test
  void aSessionIsToldByItsBeginningOrByHavingBeenSeen() {
    active("known", noon(-20));
    look(NOON);
    Optional<Instant> then = Optional.of(noon(2));
    assertThat(mark.news(session("known", then, Optional.empty()))).contains(Mark.News.WENT_ON);
    assertThat(mark.news(session("x", then, Optional.of(noon(1))))).contains(Mark.News.BEGAN);
    assertThat(mark.news(session("x", then, Optional.of(noon(-90))))).contains(Mark.News.WENT_ON);
    assertThat(mark.news(session("x", then, Optional.empty()))).isEmpty();
  }

  @Test
  void sessionsHaveKeysOfTheirOwn() {
    assertThat(
            Arrays.stream(new String[] {"", "a", "b", "🙂", "A"})
                .map(id -> Mark.key(new SessionRef(new SourceName("s"), id))))
        .doesNotHaveDuplicates()
        .allMatch(key -> key >= 0 && key < 1L << 48);
  }
}
