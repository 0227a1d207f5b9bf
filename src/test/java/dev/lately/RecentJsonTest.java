package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.ops.Metrics;
import dev.lately.simulator.Fault;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list for scripts, from five simulated vendors.
class RecentJsonTest {
  private static final PlatformId TERMINAL = new PlatformId("terminal");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Metrics metrics = new Metrics();
  private Simulator simulator;
  private House house;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(40));
    Settings settings =
        new Settings(
            SimulatedSources.at(simulator).configured(),
            new Settings.Chats(Optional.empty(), Optional.empty()),
            List.of(),
            Path.of("unused"),
            Settings.Http.DEFAULT,
            new Settings.Defaults(ZoneOffset.UTC, Locale.ENGLISH, 10));
    house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
  }

  @AfterEach
  void close() {
    simulator.close();
    metrics.close();
  }

  private int type(String words, Optional<Integer> limit) {
    Request request =
        new Request(
            new Person(TERMINAL, "operator", Set.of()),
            new Place(TERMINAL, "terminal", "terminal", Optional.empty(), Place.Kind.PRIVATE),
            house.grammar().parse("recent " + words),
            Locale.ENGLISH,
            Optional.of(ZoneOffset.UTC));
    PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new RecentJson(house.queries(), output).print(request, limit);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(printed.toByteArray());
  }

  @Test
  void sessionsArePrintedNewestFirstWithWhatIsKnownOfThem() throws IOException {
    assertThat(type("", Optional.of(25))).isZero();
    assertThat(json().path("sessions")).hasSize(25);
    assertThat(json().path("sessions").path(0).fieldNames())
        .toIterable()
        .containsExactly("source", "id", "title", "lastActivity", "messages", "origin", "link");
    assertThat(json().path("sessions").findValuesAsText("lastActivity"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(json().path("troubles")).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void aSourceThatFailsIsNamed() throws IOException {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(type("size:5", Optional.empty())).isZero();
    assertThat(json().path("sessions")).hasSize(5);
    assertThat(json().path("troubles").path(0).path("source").asText()).isEqualTo("docs-guru");
    assertThat(json().path("troubles").path(0).path("trouble").asText()).isEqualTo("RefusedKey");
  }

  @Test
  void itFailsWhenTheOnlySourceDoes() {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(type("docs-guru", Optional.empty())).isEqualTo(1);
  }

  @Test
  void wrongWordsPrintNothing() {
    assertThat(type("docs-gur", Optional.empty())).isEqualTo(2);
    assertThat(type("since:yesterday", Optional.empty())).isEqualTo(2);
    assertThat(printed.size()).isZero();
  }
}
