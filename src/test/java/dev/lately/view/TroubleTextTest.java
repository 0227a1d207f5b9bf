package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTextTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant SOON = NOW.plusSeconds(40);
  private static final SourceName DOCS = new SourceName("docs-guru");

  private final TroubleText words =
      new TroubleText(
          new Reader(
              new Clock(NOW, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)), Map.of(DOCS, "Gurubase")));

  static Stream<Trouble> passing() {
    return Stream.of(
        new Trouble.RateLimited(SOON),
        new Trouble.OutOfBudget(SOON, 10, Duration.ofMinutes(1)),
        new Trouble.Resting(SOON));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void whatIsReadMuchLaterNamesNoTimeThatIsOverByThen(Trouble trouble) {
    assertThat(words.line(report(trouble, true), trouble).plain()).contains("40 s");
    assertThat(words.lasting(report(trouble, true), trouble).plain())
        .startsWith("Gurubase ")
        .contains("Nothing of docs-guru is known since")
        .doesNotContain("40 s");
    assertThat(words.lasting(report(trouble, false), trouble).plain()).doesNotContain("40 s");
  }

  @Test
  void aBudgetThatWasUsedUpIsNamedInTheDigest() {
    Trouble trouble = new Trouble.OutOfBudget(SOON, 10, Duration.ofMinutes(1));
    assertThat(words.lasting(report(trouble, false), trouble).plain())
        .startsWith("Gurubase allows 10 requests in 60 s, and they were used up. ");
  }

  private static SourceReport report(Trouble trouble, boolean stale) {
    return new SourceReport(
        DOCS, Optional.of(NOW), stale, true, Optional.of(trouble), Optional.of(SOON));
  }
}
