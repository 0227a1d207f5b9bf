package dev.lately.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SourceName;
import dev.lately.subscription.DayCounts.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// What everybody who keeps counts keeps to.
public abstract class DayCountsContract {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Subject DOCS = new Subject(new SourceName("docs-guru"), BERLIN, "");

  /// The same ones at each call within a test; none at its beginning.
  protected abstract DayCounts counts();

  @Test
  void theUsualIsThatOfTheSameWeekdayNewestFirst() {
    for (int ago = 0; ago <= 40; ago++) {
      counts().keep(DOCS, FRIDAY.minusDays(ago), ago);
    }
    assertThat(counts().before(DOCS, FRIDAY, 4)).containsExactly(7, 14, 21, 28);
    assertThat(counts().before(DOCS, FRIDAY, 9)).containsExactly(7, 14, 21, 28, 35);
    assertThat(counts().before(DOCS, FRIDAY.plusDays(1), 1)).containsExactly(6);
  }

  @Test
  void aLaterCountOfTheSameDayHolds() {
    counts().keep(DOCS, FRIDAY, 1);
    counts().keep(DOCS, FRIDAY, 2);
    assertThat(counts().before(DOCS, FRIDAY.plusDays(7), 9)).containsExactly(2);
  }

  @Test
  void daysOfOtherZonesSourcesAndFiltersAreOthers() {
    SourceName docs = DOCS.source();
    counts().keep(new Subject(docs, ZoneId.of("Asia/Tokyo"), ""), FRIDAY, 1);
    counts().keep(new Subject(new SourceName("website-bot"), BERLIN, ""), FRIDAY, 2);
    counts().keep(new Subject(docs, BERLIN, "price"), FRIDAY, 3);
    assertThat(counts().before(DOCS, FRIDAY.plusDays(7), 9)).isEmpty();
  }

  @Test
  void weekdaysGoOnOverTheYearAndBefore1970() {
    LocalDate day = LocalDate.parse("1970-01-02");
    counts().keep(DOCS, day.minusDays(7), 3);
    assertThat(counts().before(DOCS, day, 9)).containsExactly(3);
  }
}
