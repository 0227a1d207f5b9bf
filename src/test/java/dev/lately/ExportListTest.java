package dev.lately;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.command.PassingLastLists;
import dev.lately.left.Left;
import dev.lately.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of the command line, from five simulated vendors.
class ExportListTest {
  private final SimulatedHouse simulated = SimulatedHouse.open(40);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void close() throws IOException {
    Left.write("files", Files.exists(file()) ? Files.readString(file()) : "");
    simulated.close();
  }

  private Path file() {
    return folder.resolve("sessions.txt");
  }

  private int write(String words) {
    return write(words, Duration.ofSeconds(20));
  }

  private int write(String words, Duration patience) {
    PrintStream to = new PrintStream(errors, true, UTF_8);
    return new ExportList(simulated.house(), to, patience)
        .write(words, new ExportSink.File(file()));
  }

  private String said() {
    return errors.toString(UTF_8);
  }

  @Test
  void allSessionsOfAllSourcesAreWrittenNewestFirst() throws IOException {
    assertThat(write("json")).isZero();
    JsonNode sessions = new ObjectMapper().readTree(file().toFile());
    assertThat(sessions).isEqualTo(listed()).hasSizeGreaterThan(150);
    assertThat(said())
        .isEqualTo("Sessions · all sources\n%d sessions as JSON.\n".formatted(sessions.size()));
    assertThat(folder.toFile().list()).containsExactly(file().toFile().getName());
  }

  /// As the list says it.
  private JsonNode listed() throws IOException {
    new RecentList(
            simulated.house(),
            simulated.labels(),
            simulated.output(),
            new PrintStream(errors, true, UTF_8))
        .print("recent", Optional.of(1_000), new PassingLastLists());
    return new ObjectMapper().readTree(simulated.printed()).path("sessions");
  }

  @Test
  void theBeginningOfASourcesNameIsEnough() throws IOException {
    assertThat(write("docs")).isZero();
    List<String> lines = Files.readAllLines(file());
    assertThat(lines.subList(1, lines.size()))
        .hasSizeGreaterThan(30)
        .allMatch(line -> line.startsWith("docs-guru,Gurubase,"));
    assertThat(said())
        .isEqualTo("Sessions · docs-guru\n%d sessions as CSV.\n".formatted(lines.size() - 1));
  }

  @Test
  void aSourceThatFailsIsToldAndTheOthersAreWritten() throws IOException {
    simulated.vendor("gurubase").fault(Fault.WRONG_KEY);
    assertThat(write("md")).isEqualTo(1);
    assertThat(Files.readString(file()))
        .startsWith("# Sessions as of ")
        .doesNotContain("docs-guru");
    assertThat(said()).contains(" sessions as Markdown.", "Gurubase refused the key (401).");
  }

  @Test
  void withoutSessionsTheFileIsOneWithoutRows() {
    assertThat(write("json origin:nowhere")).isZero();
    assertThat(file()).hasContent("[]");
    assertThat(said()).contains("There is no session: the JSON file has none.");
    assertThat(write("csv origin:nowhere")).isZero();
    assertThat(file()).content().contains("source,vendor,").hasLineCount(1);
    assertThat(write("md origin:nowhere")).isZero();
    assertThat(file()).content().startsWith("# Sessions as of ").doesNotContain("docs-guru");
  }

  @Test
  void whereNobodyAnswersNoFileIsWritten() throws IOException {
    Files.writeString(file(), "of yesterday");
    for (String vendor : List.of("gurubase", "chatsistant", "chatwize", "pocketpaw", "aisquare")) {
      simulated.vendor(vendor).fault(Fault.WRONG_KEY);
    }
    assertThat(write("json")).isEqualTo(1);
    assertThat(file()).hasContent("of yesterday");
    assertThat(said()).contains("There is no session to write, and so no file.");
  }

  @Test
  void aFileThatIsThereIsReplacedAndKeptWhereTheWordsAreWrong() throws IOException {
    Files.writeString(file(), "of yesterday");
    assertThat(write("csv since:99")).isEqualTo(2);
    assertThat(file()).hasContent("of yesterday");
    assertThat(write("csv docs")).isZero();
    assertThat(Files.readString(file())).contains("docs-guru").doesNotContain("of yesterday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv docs-gru", "csv since:yesterday", "csv text:", "csv json"})
  void wrongWordsWriteNothing(String words) {
    assertThat(write(words)).isEqualTo(2);
    assertThat(file()).doesNotExist();
    assertThat(said()).isNotBlank();
  }

  @Test
  void whereNoFileCanBeItIsToldBeforeAnythingIsRead() {
    assertThatThrownBy(() -> new ExportSink.File(folder.resolve("nowhere/all.csv")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("all.csv: there is no such folder");
    assertThatThrownBy(() -> new ExportSink.File(folder))
        .hasMessage("Cannot write " + folder + ": it is a folder");
    assertThatCode(() -> new ExportSink.File(Path.of("all.csv"))).doesNotThrowAnyException();
  }

  @Test
  void whatBreaksOffLeavesTheFileThatWasThere() throws IOException {
    Files.writeString(file(), "of yesterday");
    ExportSink sink = new ExportSink.File(file());
    assertThatThrownBy(() ->
            sink.fill(to -> {
              throw new UncheckedIOException(new IOException("no space left"));
            }))
        .hasMessageContaining("no space left");
    assertThat(file()).hasContent("of yesterday");
    assertThat(folder.toFile().list()).containsExactly("sessions.txt");
  }
}
