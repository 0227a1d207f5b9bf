package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line counts of five simulated vendors.
class StatsListTest {
  private final SimulatedHouse simulated = SimulatedHouse.open(40);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    simulated.close();
  }

  private StatsList list() {
    PrintStream wrong = new PrintStream(errors, true, StandardCharsets.UTF_8);
    return new StatsList(simulated.house(), simulated.labels(), simulated.output(), wrong);
  }

  private int draw(String words) {
    return list().draw(words, new Look(false, false));
  }

  private JsonNode json(String words) throws IOException {
    assertThat(list().print(words)).isZero();
    return new ObjectMapper().readTree(simulated.printed());
  }

  @Test
  void theNumbersAreDrawn() {
    assertThat(draw("90d by:source")).isZero();
    assertThat(simulated.printed())
        .startsWith("Numbers · 90 days (")
        .contains("; the others do not tell", "docs-guru: ", "agent-home: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "hour", "source", "origin"})
  void forScriptsTheSlicesAddUpToTheSessions(String by) throws IOException {
    JsonNode numbers = json("90d by:" + by);
    assertThat(numbers.path("by").asText()).isEqualTo(by);
    assertThat(numbers.path("complete").asBoolean()).isTrue();
    int sum = 0;
    for (JsonNode slice : numbers.path("slices")) {
      sum += slice.path("sessions").asInt();
    }
    assertThat(sum).isPositive().isEqualTo(numbers.path("sessions").asInt());
    assertThat(simulated.printed()).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void itFailsWhenTheOnlySourceDoes() {
    simulated.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(draw("docs-guru")).isEqualTo(1);
    assertThat(list().print("docs-guru")).isEqualTo(1);
    assertThat(draw("")).isOne();
  }

  @Test
  void aWrongWordIsToldOnStandardError() {
    assertThat(draw("by:weekday")).isEqualTo(2);
    assertThat(list().print("range:8d")).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("Numbers are not split by weekday", "Allowed: day, hour, source, origin")
        .contains("There is no range 8d", "Allowed: today, 7d, 30d, 90d");
    assertThat(simulated.printed()).isEmpty();
  }
}
