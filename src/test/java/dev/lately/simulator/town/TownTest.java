package dev.lately.simulator.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ids, order and variety of the simulated people.
class TownTest {
  private static final Instant NOW = Instant.parse("2026-03-10T14:30:00Z");

  private final Town town = new Town(5, 5_000, Duration.ZERO, () -> NOW);
  private final Tales tales = new Tales(5, town);

  @Test
  void anIdTellsItsIndex() {
    Ids ids = new Ids(-77);
    for (int index : new int[] {0, 1, 2, 4_711, 99_999, Integer.MAX_VALUE}) {
      assertThat(ids.fromCode(ids.hex(index).substring(0, 8))).hasValue(index);
      assertThat(ids.fromDigits(ids.digits(index))).hasValue(index);
    }
    assertThat(ids.fromCode("nonsense")).isEmpty();
  }

  @Test
  void aLaterIndexIsALaterSession() {
    town.add(10);
    town.add(10);
    Instant before = Instant.MIN;
    for (int index = 0; index < town.size(); index++) {
      assertThat(town.lastActivity(index)).isAfterOrEqualTo(before);
      before = town.lastActivity(index);
    }
  }

  @Test
  void peopleSpeakSevenLanguagesAndSomeSayNothing() {
    Set<String> languages = new HashSet<>();
    IntStream.range(0, 500).mapToObj(tales::tale).forEach(tale -> languages.add(tale.language()));
    assertThat(languages).containsExactlyInAnyOrder("en", "de", "es", "fr", "pt", "ar", "ja");
    assertThat(IntStream.range(0, 500).filter(i -> tales.tale(i).opening().isEmpty()).count())
        .isBetween(20L, 70L);
  }

  @Test
  void everyHostileTitleIsMet() {
    Set<String> met = new HashSet<>();
    IntStream.range(0, 5_000).mapToObj(tales::tale).forEach(t -> t.opening().ifPresent(met::add));
    assertThat(met).containsAll(HostileTitles.ALL);
    assertThat(HostileTitles.ALL).anyMatch(title -> title.codePointCount(0, title.length()) > 500);
  }

  @Test
  void aSessionOpensWithItsTitleAndEndsAtItsLastActivity() {
    for (int index = 0; index < 200; index++) {
      Tale tale = tales.tale(index);
      if (tale.turns() > 0) {
        assertThat(tales.turn(tale, 0).question()).isEqualTo(tale.opening().orElseThrow());
        assertThat(tales.turn(tale, tale.turns() - 1).at()).isEqualTo(town.lastActivity(index));
      }
    }
  }
}
