package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Looks;
import dev.lately.command.PassingLooks;
import dev.lately.model.Person;
import dev.lately.model.PlatformId;
import dev.lately.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is new on the command line, drawn and for scripts, from five simulated vendors.
class NewListTest {
  private static final Look PLAIN = new Look(false, false);
  private static final Person ME =
      new Person(PlatformId.TERMINAL, System.getProperty("user.name"), Set.of());

  private final Looks looks = new PassingLooks();
  private final SimulatedHouse open = SimulatedHouse.open(40, looks);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    open.close();
  }

  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private NewList list(OutputStream output) {
    return new NewList(
        new RecentList(open.house(), open.labels(), stream(output), stream(errors)), looks);
  }

  private int draw(String words) {
    printed.reset();
    return list(printed).draw(words, Keyboard.none(), PLAIN);
  }

  private int print(String words, Optional<Integer> limit) {
    printed.reset();
    return list(printed).print(words, limit);
  }

  private String drawn() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(printed.toByteArray());
  }

  private boolean looked() {
    return !looks.of(ME).orElseThrow().isEmpty();
  }

  @Test
  void theFirstTimeItShowsADayAndThenNothing() {
    assertThat(draw("")).isZero();
    assertThat(drawn()).startsWith("New since ").contains("This is your first look", "lately new");
    assertThat(draw("")).isZero();
    assertThat(drawn()).contains("Nothing new since").doesNotContain("first look");
  }

  @Test
  void scriptsGetItAllWithSinceWhenAndHowItIsNew() throws IOException {
    assertThat(print("", Optional.empty())).isZero();
    int sessions = json().path("sessions").size();
    assertThat(sessions).isPositive();
    assertThat(json().path("sessions")).allMatch(session -> session.has("news"));
    assertThat(json().path("sessions").findValuesAsText("news"))
        .isSubsetOf("began", "went-on", "null");
    assertThat(json().path("since")).hasSize(open.house().queries().sources().size());
    assertThat(print("", Optional.empty())).isZero();
    assertThat(json().path("sessions")).isEmpty();
  }

  @Test
  void aLimitThatLeavesSomethingOutIsNoLook() throws IOException {
    assertThat(print("", Optional.of(1))).isZero();
    assertThat(json().path("sessions")).hasSize(1);
    assertThat(looked()).isFalse();
    assertThat(print("", Optional.of(500))).isZero();
    assertThat(looked()).isTrue();
  }

  @Test
  void whatNobodyReadsIsNoLook() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    list(closed).draw("", Keyboard.none(), PLAIN);
    list(closed).print("", Optional.empty());
    assertThat(looked()).isFalse();
  }

  @Test
  void aSourceThatFailsIsNamedAndNotSeen() throws IOException {
    open.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(print("docs-guru", Optional.empty())).isOne();
    assertThat(json().path("troubles").path(0).path("trouble").asText()).isEqualTo("refused-key");
    assertThat(looks.of(ME).orElseThrow().values()).allMatch(mark -> mark.isBeginning());
    assertThat(draw("docs-guru")).isOne();
    assertThat(drawn()).contains("it will be shown next time");
  }

  @Test
  void aWrongWordIsToldAlikeWhetherDrawnOrPrinted() {
    assertThat(draw("docs-gru")).isEqualTo(2);
    String said = errors.toString(StandardCharsets.UTF_8);
    errors.reset();
    assertThat(print("docs-gru", Optional.empty())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo(said).contains("docs-guru");
    assertThat(printed.size()).isZero();
    assertThat(looked()).isFalse();
  }
}
