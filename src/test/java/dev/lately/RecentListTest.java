package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform;
import dev.lately.command.PassingLastLists;
import dev.lately.model.Language;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.simulator.Fault;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.stage.SimulatedSources;
import dev.lately.store.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of the command line, drawn and for scripts, from five simulated vendors.
class RecentListTest {
  private static final TerminalPlatform.Look PLAIN = new TerminalPlatform.Look(false, false);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Metrics metrics = new Metrics();
  private Simulator simulator;
  private House house;
  private Map<SourceName, String> labels;

  @BeforeEach
  void open() throws IOException {
    open(40);
  }

  private void open(int sessions) throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(sessions));
    Settings settings =
        new Settings(
            SimulatedSources.at(simulator, Providers::find).configured(),
            new Settings.Chats(Optional.empty(), Optional.empty()),
            Settings.Access.to(List.of()),
            new DatabaseAddress.File(Path.of("unused")),
            Settings.Http.DEFAULT,
            new Settings.Defaults(ZoneOffset.UTC, Language.ENGLISH, 10));
    labels = settings.labels();
    house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
  }

  @AfterEach
  void close() {
    simulator.close();
    metrics.close();
  }

  private int type(String words, Optional<Integer> limit) {
    return list().print("recent " + words, limit, new PassingLastLists());
  }

  private int draw(String words) {
    return list().draw("recent " + words, Keyboard.none(), new TerminalPlatform.Look(false, false));
  }

  private RecentList list() {
    return new RecentList(house, labels, stream(printed), stream(errors));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
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
        .containsExactly(
            "source",
            "vendor",
            "id",
            "title",
            "created",
            "lastActivity",
            "messages",
            "origin",
            "link");
    assertThat(json().path("sessions").findValuesAsText("lastActivity"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(json().path("troubles")).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void aListWithOneSessionIsDrawnInTheSingular() throws IOException {
    close();
    open(1);
    assertThat(draw("docs-guru")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("(?m)^(Today|Last 7 days|Older): 1$")
        .contains("Page 1 of 1 · 1 session · 1 source · ");
  }

  @Test
  void aSourceThatFailsIsNamed() throws IOException {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(type("size:5", Optional.empty())).isOne();
    assertThat(json().path("sessions")).hasSize(5);
    assertThat(json().path("troubles").path(0).path("source").asText()).isEqualTo("docs-guru");
    assertThat(json().path("troubles").path(0).path("trouble").asText()).isEqualTo("refused-key");
  }

  @Test
  void aTroubleHasFieldsForScriptsAndTheSentenceThatPeopleSee() throws IOException {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    simulator.vendor("chatsistant").fault(new Fault.RateLimited(Duration.ofSeconds(40)));
    type("", Optional.empty());
    JsonNode refused = json().path("troubles").path(0);
    assertThat(refused.path("status").asInt()).isEqualTo(401);
    assertThat(refused.path("message").asText())
        .startsWith(
            "Gurubase refused the key (401). An administrator must renew the key of docs-guru."
                + " Sessions of docs-guru are missing.");
    JsonNode limited = json().path("troubles").path(1);
    assertThat(limited.path("trouble").asText()).isEqualTo("rate-limited");
    assertThat(Instant.parse(limited.path("until").asText())).isAfter(Instant.EPOCH);
  }

  @Test
  void theBeginningOfASourcesNameIsEnough() throws IOException {
    assertThat(type("docs", Optional.of(3))).isZero();
    assertThat(json().path("sessions").findValuesAsText("source")).containsOnly("docs-guru");
  }

  @Test
  void aSearchSaysForScriptsHowEachSourceWasSearched() throws IOException {
    assertThat(list().print("search the webhook", Optional.of(500), new PassingLastLists()))
        .isZero();
    assertThat(json().path("sessions")).isNotEmpty();
    assertThat(json().path("searched").findValuesAsText("source"))
        .containsExactlyElementsOf(
            house.queries().sources().stream().map(SourceName::value).toList());
    assertThat(json().path("searched").findValuesAsText("scope"))
        .contains("messages", "questions", "known", "nothing");
    printed.reset();
    type("", Optional.empty());
    assertThat(json().has("searched")).isFalse();
  }

  @Test
  void aSearchIsDrawnAndFailsAsAListDoes() {
    RecentList list = list();
    TerminalPlatform.Look plain = new TerminalPlatform.Look(false, false);
    assertThat(list.draw("search the webhook", Keyboard.none(), plain)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("Search “the webhook” · all sources")
        .contains("· Searched: ", "(all messages, at PocketPaw, and titles known)", "webhook");
    assertThat(list.draw("search", Keyboard.none(), plain)).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("Type what to look for, such as lately search text:api key.");
  }

  @Test
  void itFailsWhenTheOnlySourceDoes() {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(type("docs-guru", Optional.empty())).isEqualTo(1);
  }

  @Test
  void drawnItFailsWhenASourceDoesNotAnswer() {
    simulator.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(draw("docs-guru")).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("No source could answer");
    printed.reset();
    assertThat(draw("")).isOne();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Page 1 of ");
    assertThat(draw("website origin:nowhere")).isZero();
  }

  @Test
  void aWrongWordIsToldAlikeWhetherDrawnOrPrinted() {
    for (String words : List.of("since:99", "size:12", "page:0", "orgin:web", "docs-gru")) {
      errors.reset();
      assertThat(draw(words)).as(words).isEqualTo(2);
      String said = errors.toString(StandardCharsets.UTF_8);
      errors.reset();
      assertThat(type(words, Optional.empty())).as(words).isEqualTo(2);
      assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo(said).isNotBlank();
    }
    assertThat(type("since:99", Optional.empty())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("“Since” does not take 99", "Allowed: all, today, 24h, 7d, 30d");
    assertThat(printed.size()).isZero();
  }

  @Test
  void wrongWordsPrintNothing() {
    assertThat(type("docs-gru", Optional.empty())).isEqualTo(2);
    assertThat(type("since:yesterday", Optional.empty())).isEqualTo(2);
    assertThat(printed.size()).isZero();
  }
}
