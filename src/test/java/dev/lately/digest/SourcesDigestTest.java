package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.Window;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.DayCounts.Count;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.DigestCodes;
import dev.lately.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourcesDigestTest {
  private static final SourceName DOCS = new SourceName("docs");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate MONDAY = TUESDAY.minusDays(1);
  private static final SourceReport WHOLE = FakeQueries.whole(DOCS, "2026-11-03T08:00:00Z");
  private static final List<Session> TWO =
      List.of(
          FakeQueries.session(DOCS, "b", "2026-11-02T20:00:00Z"),
          FakeQueries.session(DOCS, "a", "2026-11-02T10:00:00Z"));

  private static final List<Session> TOLD =
      List.of(
          FakeQueries.session(DOCS, "b", "2026-11-02T20:00:00Z", 8),
          FakeQueries.session(DOCS, "a", "2026-11-02T10:00:00Z", 4));

  private final Counter counter = new Counter();
  private final FakeQueries queries = new FakeQueries();
  private final MemoryDayCounts counts = new MemoryDayCounts();
  private final Subscription daily = counter.daily(Counter.telegram("-1"));
  private final DigestWriter writer = writer(Drawing.CHART);

  private DigestWriter writer(Drawing drawing) {
    return new SourcesDigest(
        new Harvester(queries, counter.couriers.grants()),
        new Usual(counts),
        (_, _) -> DigestCodes.NONE,
        new SourcesDigest.Desk(counter.clock, Map.of(DOCS, "Gurubase"), drawing));
  }

  private static final DayCounts.Subject COUNTED = new DayCounts.Subject(DOCS, Counter.BERLIN, "");
  private static final DayCounts.Subject SHOP =
      new DayCounts.Subject(new SourceName("shop"), Counter.BERLIN, "");

  @Test
  void theDayBeforeIsToldOf() {
    queries.answer(TWO, WHOLE);

    Edition edition = write(TUESDAY, false);

    assertThat(queries.asked)
        .singleElement()
        .satisfies(view ->
            assertThat(view.filter().window())
                .contains(
                    new Window(
                        Instant.parse("2026-11-01T23:00:00Z"),
                        Instant.parse("2026-11-02T23:00:00Z"))));
    assertThat(edition)
        .isInstanceOfSatisfying(
            Edition.Full.class,
            full -> {
              assertThat(full.card().toString()).contains("Monday 2 November", "Title of b");
              assertThat(full.picture()).isPresent();
            });
  }

  @Test
  void severalMissedDaysAreToldOfTogether() {
    queries.answer(TWO, WHOLE);

    Edition edition = write(TUESDAY.minusDays(2), true);

    assertThat(edition.toString()).contains("Saturday 31 October to Monday 2 November");
    assertThat(edition.toString()).contains("late");
    Window window = queries.asked.getFirst().filter().window().orElseThrow();
    assertThat(Duration.between(window.start(), window.end())).isEqualTo(Duration.ofDays(3));
    assertThat(counts.before(COUNTED, TUESDAY.plusDays(4), 9))
        .containsExactly(new Count(0, OptionalInt.of(0)));
  }

  @Test
  void theUsualIsKnownFromTheFourthCountOn() {
    queries.answer(TWO, WHOLE);
    for (int week = 1; week <= 3; week++) {
      counts.keep(COUNTED, MONDAY.minusWeeks(week), untold(10 * week));
    }
    assertThat(write(TUESDAY, false).toString()).contains("not known yet");

    counts.keep(COUNTED, MONDAY.minusWeeks(4), untold(41));

    assertThat(write(TUESDAY, false).toString()).contains("usual for a Monday: 25");
  }

  @Test
  void whatIsCountedIsKeptForTheUsual() {
    queries.answer(TWO, WHOLE);

    write(TUESDAY, false);

    assertThat(counts.before(COUNTED, TUESDAY.plusDays(6), 9)).containsExactly(untold(2));
  }

  @Test
  void messagesAreKeptWhereTheVendorTellsThemAll() {
    queries.answer(TOLD, WHOLE, FakeQueries.whole(SHOP.source(), "2026-11-03T08:00:00Z"));

    write(TUESDAY, false);

    LocalDate later = TUESDAY.plusDays(6);
    assertThat(counts.before(COUNTED, later, 9)).containsExactly(told(2, 12));
    assertThat(counts.before(SHOP, later, 9)).containsExactly(told(0, 0));
  }

  @Test
  void messagesAreNotKeptWhereThereAreMoreThanTheVendorTells() {
    queries.answer(List.of(TOLD.getFirst(), TWO.getLast()), WHOLE);

    write(TUESDAY, false);

    assertThat(counts.before(COUNTED, TUESDAY.plusDays(6), 9)).containsExactly(untold(2));
  }

  @Test
  void messagesAreSetBesideTheirOwnUsual() {
    queries.answer(TOLD, WHOLE);
    keep(untold(9), told(7, 5), told(7, 10), told(8, 10));
    assertThat(facts())
        .contains("Sessions: 2 · usual for a Monday: 8", "Messages: 12 · usual for a Monday: not");

    keep(told(9, 20), told(7, 5), told(7, 10), told(8, 10), untold(900));

    assertThat(facts()).contains("Messages: 12 · usual for a Monday: 11");
  }

  @Test
  void nothingIsUsualWhereOnlyEmptyDaysTellTheirMessages() {
    queries.answer(List.of(TOLD.getFirst(), TWO.getLast()), WHOLE);
    keep(untold(9), told(0, 0), told(0, 0), told(0, 0), told(0, 0));

    assertThat(facts()).contains("Messages: 8+").doesNotContain("Messages: 8+ ·");
  }

  @Test
  void messagesNeedTheUsualOfEverySource() {
    queries.answer(TOLD, WHOLE, FakeQueries.whole(SHOP.source(), "2026-11-03T08:00:00Z"));
    for (int week = 1; week <= 4; week++) {
      counts.keep(COUNTED, MONDAY.minusWeeks(week), told(5, 30));
      counts.keep(SHOP, MONDAY.minusWeeks(week), week == 1 ? untold(1) : told(1, 3));
    }
    assertThat(facts()).contains("Sessions: 2 · usual for a Monday: 6").contains("not known yet");

    counts.keep(SHOP, MONDAY.minusWeeks(1), told(1, 3));

    assertThat(facts()).contains("Messages: 12 · usual for a Monday: 33");
  }

  @Test
  void aLateSourceIsAskedAgain() {
    Trouble late = new Trouble.TimedOut(Duration.ofMillis(2500));
    queries.answer(List.of(), FakeQueries.out(DOCS, late)).answer(TWO, WHOLE);

    assertThat(write(TUESDAY, false)).isInstanceOf(Edition.Full.class);
    assertThat(queries.asked).hasSize(2);
  }

  @Test
  void aSourceThatAnsweredBeforeTheDayWasOverIsAskedAgain() {
    queries.answer(List.of(), FakeQueries.whole(DOCS, "2026-11-02T22:59:59Z")).answer(TWO, WHOLE);

    assertThat(write(TUESDAY, false).toString()).contains("Title of b");
  }

  @Test
  void aSourceThatIsAlwaysLateIsNotWaitedForLongerThanAMinute() {
    Trouble late = new Trouble.TimedOut(Duration.ofMillis(2500));
    queries.answer(List.of(), FakeQueries.out(DOCS, late));

    write(TUESDAY, false);

    assertThat(queries.asked).hasSize(24);
  }

  @Test
  void aDayIsEmptyWhenEverySourceSaysSo() {
    queries.answer(List.of(), WHOLE);

    assertThat(write(TUESDAY, false)).isInstanceOf(Edition.Empty.class);
  }

  @Test
  void aDayIsNotEmptyWhenASourceIsOut() {
    queries.answer(List.of(), WHOLE, FakeQueries.out(SHOP.source(), new Trouble.VendorError(503)));

    Edition edition = write(TUESDAY, false);

    assertThat(edition).isInstanceOf(Edition.Full.class);
    assertThat(edition.toString()).contains("503");
    assertThat(counts.before(SHOP, TUESDAY.plusDays(6), 9)).isEmpty();
  }

  @Test
  void aChartThatCannotBeDrawnKeepsNoDigest() {
    queries.answer(TWO, WHOLE);
    List<Throwable> reasons =
        List.of(
            new InternalError("Fontconfig head is null, check your fonts or fonts configuration"),
            new NoClassDefFoundError("Could not initialize class sun.awt.X11FontManager"),
            new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"),
            new IllegalStateException("no font"));
    for (Throwable reason : reasons) {
      DigestWriter chartless = writer((_, _) -> fail(reason));

      assertThat(chartless.write(daily, delivery(TUESDAY), false))
          .isInstanceOfSatisfying(
              Edition.Full.class,
              full -> {
                assertThat(full.card().toString()).contains("Title of b");
                assertThat(full.picture()).isEmpty();
              });
    }
  }

  private static Picture fail(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) reason;
  }

  @Test
  void aSourceThatFailsSinceTheDayWasOverToldOfAllOfIt() {
    SourceReport failing =
        new SourceReport(
            DOCS,
            WHOLE.asOf(),
            true,
            false,
            Optional.of(new Trouble.VendorError(503)),
            Optional.empty());
    queries.answer(TWO, failing);

    assertThat(write(TUESDAY, false).toString()).doesNotContain("503").doesNotContain("2+");
    assertThat(queries.asked).hasSize(1);
  }

  private static Count told(int sessions, int messages) {
    return new Count(sessions, OptionalInt.of(messages));
  }

  private static Count untold(int sessions) {
    return new Count(sessions, OptionalInt.empty());
  }

  /// Of the Mondays before, the newest first.
  private void keep(Count... newest) {
    for (int i = 0; i < newest.length; i++) {
      counts.keep(COUNTED, MONDAY.minusWeeks(i + 1), newest[i]);
    }
  }

  private String facts() {
    return ((Edition.Full) write(TUESDAY, false))
        .card().blocks().stream()
            .filter(Block.Facts.class::isInstance)
            .flatMap(block -> ((Block.Facts) block).facts().stream())
            .map(fact -> fact.label() + ": " + fact.value().plain())
            .collect(Collectors.joining("\n"));
  }

  private Edition write(LocalDate first, boolean late) {
    return writer.write(daily, delivery(first), late);
  }

  private Delivery delivery(LocalDate first) {
    return new Delivery(
        daily.id(),
        TUESDAY,
        first,
        Instant.parse("2026-11-03T08:00:00Z"),
        new Outcome.Planned(),
        counter.clock.instant());
  }
}
