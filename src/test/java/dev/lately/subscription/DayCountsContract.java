package dev.lately.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SourceName;
import dev.lately.subscription.DayCounts.Count;
import dev.lately.subscription.DayCounts.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What everybody who keeps counts keeps to.
public abstract class DayCountsContract {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Subject DOCS = new Subject(new SourceName("docs-guru"), BERLIN, "");

  /// The same ones at each call within a test; none at its beginning.
  protected abstract DayCounts counts();

  private static Count told(int sessions) {
    return new Count(sessions, OptionalInt.of(10 * sessions));
  }

  /// Of a vendor that does not tell its messages.
  private static Count untold(int sessions) {
    return new Count(sessions, OptionalInt.empty());
  }

  @Test
  void theUsualIsThatOfTheSameWeekdayNewestFirst() {
    for (int ago = 0; ago <= 40; ago++) {
      counts().keep(DOCS, FRIDAY.minusDays(ago), told(ago));
    }
    assertThat(counts().before(DOCS, FRIDAY, 4))
        .containsExactly(told(7), told(14), told(21), told(28));
    assertThat(counts().before(DOCS, FRIDAY, 9)).hasSize(5).endsWith(told(35));
    assertThat(counts().before(DOCS, FRIDAY.plusDays(1), 1)).containsExactly(told(6));
  }

  @Test
  void aLaterCountOfTheSameDayHolds() {
    for (Count each : List.of(told(1), told(2), untold(3), told(4))) {
      counts().keep(DOCS, FRIDAY, each);
      assertThat(counts().before(DOCS, FRIDAY.plusDays(7), 9)).containsExactly(each);
    }
  }

  @Test
  void daysOfOtherZonesSourcesAndFiltersAreOthers() {
    SourceName docs = DOCS.source();
    counts().keep(new Subject(docs, ZoneId.of("Asia/Tokyo"), ""), FRIDAY, told(1));
    counts().keep(new Subject(new SourceName("website-bot"), BERLIN, ""), FRIDAY, told(2));
    counts().keep(new Subject(docs, BERLIN, "price"), FRIDAY, told(3));
    assertThat(counts().before(DOCS, FRIDAY.plusDays(7), 9)).isEmpty();
  }

  @Test
  void weekdaysGoOnOverTheYearAndBefore1970() {
    LocalDate day = LocalDate.parse("1970-01-02");
    counts().keep(DOCS, day.minusDays(7), untold(3));
    assertThat(counts().before(DOCS, day, 9)).containsExactly(untold(3));
  }
}
