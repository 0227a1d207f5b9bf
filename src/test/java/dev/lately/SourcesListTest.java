package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.simulator.Fault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the command line says of five simulated vendors.
class SourcesListTest {
  private final SimulatedHouse simulated = SimulatedHouse.open(40);

  @AfterEach
  void close() {
    simulated.close();
  }

  private SourcesList list() {
    return new SourcesList(simulated.house(), simulated.labels(), simulated.output());
  }

  @Test
  void eachSourceIsAskedOnceAndDrawn() {
    simulated.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(list().draw(new Look(false, false))).isOne();
    assertThat(simulated.printed())
        .startsWith("5 sources\n🔴 docs-guru: Gurubase\n")
        .contains("Last error: Gurubase refused the key (401).", "Calls: 9 of 10 calls a minute")
        .contains("answered just now", "May be asked: again in ")
        .doesNotContain("[r]", "From memory", "Refresh");
  }

  @Test
  void forScriptsThereAreFields() throws IOException {
    simulated.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(list().print()).isOne();
    JsonNode sources = new ObjectMapper().readTree(simulated.printed()).path("sources");
    assertThat(sources).hasSize(5);
    JsonNode guru = named(sources, "docs-guru");
    assertThat(guru.path("failure").path("trouble").asText()).isEqualTo("refused-key");
    assertThat(guru.path("failure").path("status").asInt()).isEqualTo(401);
    assertThat(guru.path("asOf").isNull()).isTrue();
    assertThat(guru.path("calls").path("left").asInt()).isEqualTo(9);
    JsonNode agent = named(sources, "agent-home");
    assertThat(agent.path("failure").isNull()).isTrue();
    assertThat(agent.path("sessions").asInt()).isPositive();
  }

  private static JsonNode named(JsonNode sources, String name) {
    for (JsonNode source : sources) {
      if (source.path("source").asText().equals(name)) {
        return source;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void itEndsWellWhenAllSourcesAnswer() {
    assertThat(list().print()).isZero();
    assertThat(list().draw(new Look(false, false))).isZero();
  }

  @Test
  void itFailsWhenNoSourceAnswers() {
    for (String vendor :
        new String[] {"gurubase", "chatsistant", "chatwize", "pocketpaw", "aisquare"}) {
      simulated.vendor(vendor).fault(Fault.WRONG_KEY);
    }
    assertThat(list().print()).isEqualTo(1);
  }
}
