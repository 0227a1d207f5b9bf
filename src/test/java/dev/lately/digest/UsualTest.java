package dev.lately.digest;

import static dev.lately.digest.Editions.COUNTED;
import static dev.lately.digest.Editions.DOCS;
import static dev.lately.digest.Editions.SHOP;
import static dev.lately.digest.Editions.TUESDAY;
import static dev.lately.digest.Editions.TWO;
import static dev.lately.digest.Editions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Level;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.Window;
import dev.lately.subscription.Content;
import dev.lately.subscription.DayCounts.Count;
import dev.lately.subscription.DayCounts.Subject;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import dev.lately.view.Block;
import dev.lately.view.DigestStory;
import dev.lately.view.DigestStory.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is usual for a weekday, from what was counted on the days before.
class UsualTest {
  private static final LocalDate MONDAY = TUESDAY.minusDays(1);

  private static final List<Session> TOLD =
      List.of(
          FakeQueries.session(DOCS, "b", "2026-11-02T20:00:00Z", 8),
          FakeQueries.session(DOCS, "a", "2026-11-02T10:00:00Z", 4));

  private final Editions editions = new Editions();
  private final FakeQueries queries = editions.queries;
  private final MemoryDayCounts counts = editions.counts;

  @Test
  void theUsualIsKnownFromTheFourthCountOn() {
    queries.answer(TWO, WHOLE);
    for (int week = 1; week <= 3; week++) {
      counts.keep(COUNTED, MONDAY.minusWeeks(week), untold(10 * week));
    }
    assertThat(editions.write().toString()).contains("not known yet");

    counts.keep(COUNTED, MONDAY.minusWeeks(4), untold(41));

    assertThat(editions.write().toString()).contains("usual for a Monday: 25");
  }

  @Test
  void whatIsCountedIsKeptForTheUsual() {
    queries.answer(TWO, WHOLE);

    editions.write();

    assertThat(counts.before(COUNTED, TUESDAY.plusDays(6), 9)).containsExactly(untold(2));
  }

  @Test
  void messagesAreKeptWhereTheVendorTellsThemAll() {
    queries.answer(TOLD, WHOLE, FakeQueries.whole(SHOP.source(), Counter.HOUR));

    editions.write();

    LocalDate later = TUESDAY.plusDays(6);
    assertThat(counts.before(COUNTED, later, 9)).containsExactly(told(2, 12));
    assertThat(counts.before(SHOP, later, 9)).containsExactly(told(0, 0));
  }

  @Test
  void messagesAreNotKeptWhereThereAreMoreThanTheVendorTells() {
    queries.answer(List.of(TOLD.getFirst(), TWO.getLast()), WHOLE);

    editions.write();

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
    queries.answer(TOLD, WHOLE, FakeQueries.whole(SHOP.source(), Counter.HOUR));
    for (int week = 1; week <= 4; week++) {
      counts.keep(COUNTED, MONDAY.minusWeeks(week), told(5, 30));
      counts.keep(SHOP, MONDAY.minusWeeks(week), week == 1 ? untold(1) : told(1, 3));
    }
    assertThat(facts()).contains("Sessions: 2 · usual for a Monday: 6").contains("not known yet");

    counts.keep(SHOP, MONDAY.minusWeeks(1), told(1, 3));

    assertThat(facts()).contains("Messages: 12 · usual for a Monday: 33");
  }

  @Test
  void whatWordsCountInMessagesIsNotUsualWhereOnlyTitlesAreRead() {
    Subscription words = about("Maria");
    for (int week = 1; week <= 4; week++) {
      counts.keep(
          Subject.of(DOCS, words.terms(), Optional.of(Level.TRANSCRIPT)),
          MONDAY.minusWeeks(week),
          untold(7));
    }
    Days monday = new Days(MONDAY, MONDAY);

    assertThat(usual(words, Level.TRANSCRIPT, monday).sessions()).hasValue(7);
    assertThat(usual(words, Level.TITLES, monday).sessions()).isEmpty();
  }

  private DigestStory.Usual usual(Subscription digest, Level level, Days days) {
    Window window = new Window(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse(Counter.HOUR));
    Sight sight = Sight.of(List.of(DOCS), level);
    return new Usual(counts).of(digest, new Harvest(TWO, List.of(WHOLE), window, sight), days);
  }

  private static Subscription about(String words) {
    Subscription daily = new Counter().daily(Counter.telegram("-1"));
    Terms terms = daily.terms();
    Content content = new Content(List.of(), Optional.of(words), Optional.empty(), 5, Level.TITLES);
    return daily.withTerms(new Terms(terms.rhythm(), content, terms.manner()));
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
    return ((Edition.Full) editions.write())
        .card().blocks().stream()
            .filter(Block.Facts.class::isInstance)
            .flatMap(block -> ((Block.Facts) block).facts().stream())
            .map(fact -> fact.label() + ": " + fact.value().plain())
            .collect(Collectors.joining("\n"));
  }
}
