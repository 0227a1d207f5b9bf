package dev.lately.digest;

import static dev.lately.digest.Editions.DOCS;
import static dev.lately.digest.Editions.TWO;
import static dev.lately.digest.Editions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Sources that answer too late, too early or not at all.
class HarvesterTest {
  private final Editions editions = new Editions();
  private final FakeQueries queries = editions.queries;

  @Test
  void aLateSourceIsAskedAgain() {
    Trouble late = new Trouble.TimedOut(Duration.ofMillis(2500));
    queries.answer(List.of(), FakeQueries.out(DOCS, late)).answer(TWO, WHOLE);

    assertThat(editions.write()).isInstanceOf(Edition.Full.class);
    assertThat(queries.asked).hasSize(2);
  }

  @Test
  void aSourceThatAnsweredBeforeTheDayWasOverIsAskedAgain() {
    queries.answer(List.of(), FakeQueries.whole(DOCS, "2026-11-02T22:59:59Z")).answer(TWO, WHOLE);

    assertThat(editions.write().toString()).contains("Title of b");
  }

  @Test
  void aSourceThatIsAlwaysLateIsNotWaitedForLongerThanAMinute() {
    Trouble late = new Trouble.TimedOut(Duration.ofMillis(2500));
    queries.answer(List.of(), FakeQueries.out(DOCS, late));

    editions.write();

    assertThat(queries.asked).hasSize(24);
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

    assertThat(editions.write().toString()).doesNotContain("503").doesNotContain("2+");
    assertThat(queries.asked).hasSize(1);
  }
}
