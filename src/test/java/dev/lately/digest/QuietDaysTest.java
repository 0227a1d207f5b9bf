package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Manner.EmptyDay;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days without sessions.
class QuietDaysTest {
  private static final Place TELEGRAM = Counter.telegram("-1");
  private static final Outcome EMPTY = new Outcome.Skipped(Outcome.Reason.EMPTY_DAY);

  private final Counter counter = new Counter();

  @ParameterizedTest
  @CsvSource({"LINE,1", "SKIP,0", "WEEKLY,0"})
  void anEmptyDayIsToldAsItWasAgreed(EmptyDay rule, int lines) {
    counter.writer = Counter::empty;
    Subscription daily =
        counter.add(TELEGRAM, new Manner(Optional.empty(), false, rule), Rhythm.CATCH_UP);
    counter.clock.moveTo(Counter.HOUR);

    counter.round();

    assertThat(counter.telegram.messages).hasSize(lines);
    assertThat(counter.only(daily).outcome().equals(EMPTY)).isEqualTo(lines == 0);
  }

  @Test
  void aQuietWeekEndsWithOneLine() {
    Subscription daily = counter.due(TELEGRAM);
    counter.round();
    counter.writer = Counter::empty;

    for (int day = 0; day < 14; day++) {
      counter.clock.move(Duration.ofDays(1));
      counter.round();
    }

    assertThat(counter.telegram.words())
        .hasSize(3)
        .element(1)
        .asString()
        .contains("nothing for a week");
    List<Outcome> outcomes = counter.outcomes(daily);
    assertThat(outcomes.get(7)).isInstanceOf(Outcome.Sent.class);
    assertThat(outcomes.get(14)).isInstanceOf(Outcome.Sent.class);
    assertThat(outcomes.subList(1, 7)).containsOnly(EMPTY);
    assertThat(outcomes.subList(8, 14)).containsOnly(EMPTY);
  }

  @Test
  void aNewSubscriptionWaitsAWeekForItsFirstSignOfLife() {
    Subscription daily = counter.due(TELEGRAM);
    counter.writer = Counter::empty;
    for (int day = 0; day < 7; day++) {
      counter.round();
      counter.clock.move(Duration.ofDays(1));
    }
    assertThat(counter.outcomes(daily)).hasSize(7).containsOnly(EMPTY);

    counter.round();

    assertThat(counter.telegram.words()).singleElement().asString().contains("nothing for a week");
  }
}
