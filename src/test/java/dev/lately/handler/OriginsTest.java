package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  private static Place place(String group, Optional<String> topic) {
    return new Place(TELEGRAM, group, group, topic, Place.Kind.GROUP);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"-1001234567890,17", "-1001234567890,NULL", "-77,NULL"},
      nullValues = "NULL")
  void aPrivateCopyLivesByTheRightsOfTheTopicThatItIsFrom(String group, String topic) {
    Place from = place(group, Optional.ofNullable(topic));
    assertThat(Origins.of(from, NOW))
        .hasValueSatisfying(origin -> assertThat(Origins.place(origin, TELEGRAM)).isEqualTo(from));
  }

  @Test
  void itLivesForADayAtMost() {
    Instant day = Instant.parse("2026-11-21T09:30:00Z");
    assertThat(Origins.of(place("-1001234567890", Optional.empty()), NOW).orElseThrow().until())
        .isEqualTo(day);
    assertThat(Origins.of(place("-1001234567890", Optional.of("17")), NOW).orElseThrow().until())
        .isEqualTo(Instant.parse("2026-11-21T09:00:00Z"))
        .isBefore(day);
  }
}
