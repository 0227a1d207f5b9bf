package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Times;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as the vendors write them, read for a source in Berlin.
class VendorTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2025-07-29T10:23:27.535170Z, 2025-07-29T10:23:27.535170Z, false",
    "2025-07-29T10:23:27Z, 2025-07-29T10:23:27Z, false",
    "2025-07-30T14:13:09.459496+00:00, 2025-07-30T14:13:09.459496Z, false",
    "2025-07-30T14:13:09+0530, 2025-07-30T08:43:09Z, false",
    "2025-07-30T14:13+02:00, 2025-07-30T12:13:00Z, false",
    "2026-02-21T20:31:00.123456, 2026-02-21T19:31:00.123456Z, true",
    "2026-07-21 20:31:00, 2026-07-21T18:31:00Z, true",
    "2026-02-21 20:31:00+00:00, 2026-02-21T20:31:00Z, false",
    "2026-02-21T20:31:00.1234567899Z, 2026-02-21T20:31:00.123456789Z, false",
    "2026-03-29T02:30:00, 2026-03-29T01:30:00Z, true",
    "2026-10-25T02:30:00, 2026-10-25T00:30:00Z, true",
    "'Sat, 21 Nov 2026 09:02:00 GMT', 2026-11-21T09:02:00Z, false",
    "1771700000, 2026-02-21T18:53:20Z, false",
    "1771700000123, 2026-02-21T18:53:20.123Z, false",
    "1771700000.5, 2026-02-21T18:53:20.500Z, false"
  })
  void aTimeIsReadHoweverItIsWritten(String text, Instant at, boolean assumed) {
    assertThat(VendorTime.parse(text, Sources.BERLIN)).contains(new VendorTime(at, assumed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-30T10:00:00Z",
        "2026-02-21T",
        "2026-02-21T20:31:00.Z",
        "2026-02-21T20:31:00 UTC",
        "2026-02-21T25:31:00Z",
        "22 January 2025",
        "NaN",
        "-",
        "1e99"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(VendorTime.parse(text, Sources.BERLIN)).isEmpty();
  }

  @Test
  void theLastActivityFallsBackToTheBeginning() {
    Optional<VendorTime> created = Optional.of(new VendorTime(Sources.NOW, true));
    Times times = VendorTime.times(Optional.empty(), created);
    assertThat(times.lastActivity()).contains(Sources.NOW);
    assertThat(times.assumedZone()).isTrue();
    assertThat(VendorTime.times(Optional.empty(), Optional.empty())).isEqualTo(Times.NONE);
  }
}
