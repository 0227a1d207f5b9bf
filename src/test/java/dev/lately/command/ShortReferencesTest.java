package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortReferencesTest {
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final ShortReferences NAMES = new ShortReferences(Map.of(DOCS, "gb"));

  @Test
  void aSessionIsCalledTheSameOnEveryDayAndMachine() {
    assertThat(NAMES.of(new SessionRef(DOCS, "0f97a1c2-7d0c-4f0b-9a7e-b8f5e1f0c001")))
        .isEqualTo("gb-XJ5Q");
    assertThat(NAMES.of(new SessionRef(new SourceName("unknown"), "x"))).startsWith("se-");
  }

  @Test
  void theSameIdAtAnotherSourceIsCalledOtherwise() {
    SourceName other = new SourceName("docs-guru-2");
    ShortReferences both = new ShortReferences(Map.of(DOCS, "gb", other, "gb"));
    assertThat(both.of(new SessionRef(DOCS, "1")))
        .isNotEqualTo(both.of(new SessionRef(other, "1")));
  }

  @Test
  void namesAreSpreadOverAllThatThereAre() {
    int sessions = 20_000;
    int names =
        IntStream.range(0, sessions)
            .mapToObj(i -> NAMES.of(new SessionRef(DOCS, "session-" + i)))
            .collect(Collectors.toSet())
            .size();
    assertThat(names).as("some share theirs, as chance has it").isBetween(19_700, 19_900);
  }

  @Test
  void whateverIsShownIsRead() {
    for (int i = 0; i < 1_000; i++) {
      String name = NAMES.of(new SessionRef(DOCS, "s" + i));
      assertThat(ShortReferences.read(name)).contains(name);
      assertThat(ShortReferences.read(" #" + name.toLowerCase(Locale.ROOT))).contains(name);
    }
  }

  @ParameterizedTest
  @CsvSource({"gb-7Q2M,gb-7Q2M", "GB–7q2m,gb-7Q2M", "gb oilo,gb-0110", "gb_0000,gb-0000"})
  void peopleTypeItInManyWays(String typed, String meant) {
    assertThat(ShortReferences.read(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "gb", "docker", "gb-7Q2", "gb-7Q2MM", "g1-7Q2M", "gb-7Q2U", "🙈-🙈🙈🙈🙈"})
  void otherWordsAreNone(String typed) {
    assertThat(ShortReferences.read(typed)).isEmpty();
  }
}
