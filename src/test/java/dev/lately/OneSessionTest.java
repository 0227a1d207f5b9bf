package dev.lately;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.LastLists;
import dev.lately.command.PassingLastLists;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One session in a terminal, from five simulated vendors.
class OneSessionTest {
  private static final Look PLAIN = new Look(false, false);
  private static final String COUNTED = "counts all sessions, newest first.";

  private final SimulatedHouse simulated = SimulatedHouse.open(40);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    simulated.close();
  }

  private Path file() {
    return folder.resolve("lately.db");
  }

  private TerminalMemory kept() {
    return new TerminalMemory(new DatabaseAddress.File(file()), InstantSource.system());
  }

  private RecentList list(Memory memory) {
    printed.reset();
    return new RecentList(
        simulated.another(memory),
        simulated.labels(),
        new PrintStream(printed, true, UTF_8),
        new PrintStream(errors, true, UTF_8));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }

  private String said() {
    return errors.toString(UTF_8);
  }

  /// Each in a process of its own.
  private void search(String words) {
    try (TerminalMemory lists = kept()) {
      list(lists.memory()).draw("search " + words, Keyboard.none(), PLAIN);
    }
  }

  private int show(String words) {
    try (TerminalMemory lists = kept()) {
      return new OneSession(list(lists.memory()), lists).draw(words, Keyboard.none(), PLAIN);
    }
  }

  private int transcript(String words) {
    LastLists lists = new PassingLastLists();
    return new OneSession(list(Memory.ofThisProcess().with(lists)), lists).transcript(words);
  }

  private static String row(String list, int number) {
    return list.replaceFirst("(?s).*\\n +" + number + "  ([^\\n]*?) <http.*", "$1");
  }

  @Test
  void aNumberCountsInTheListThatAnEarlierProcessShowed() {
    Database.at(file()).close();
    search("a source:docs-guru");
    String third = row(printed(), 3);
    assertThat(third).doesNotContain("\n").contains("a");
    assertThat(show("3")).isZero();
    assertThat(printed()).startsWith(third).contains("Source: docs-guru");
    assertThat(said()).isEmpty();
    assertThat(show("900")).isEqualTo(1);
    assertThat(printed()).contains("has no row 900. Type lately recent");
  }

  @Test
  void whatAnEarlierProcessAskedOfASessionIsKnownOfIt() {
    Database.at(file()).close();
    search("e source:website-bot");
    assertThat(printed()).contains("no titles known");
    try (TerminalMemory lists = kept()) {
      list(lists.memory()).draw("recent source:website-bot", Keyboard.none(), PLAIN);
    }
    search("e source:website-bot");
    assertThat(printed()).doesNotContain("no titles known").contains(" titles known)");
  }

  @Test
  void withoutADatabaseItSaysWhatTheNumberCountsAndMakesNone() {
    search("a source:docs-guru");
    assertThat(show("23")).isZero();
    assertThat(said())
        .isEqualTo("No list of yours is kept here yet, so 23 " + COUNTED + System.lineSeparator());
    assertThat(file()).doesNotExist();
  }

  @Test
  void aNumberBeyondAllSessionsIsToldInOneSentence() {
    assertThat(show("999")).isOne();
    assertThat(printed()).isEmpty();
    assertThat(said())
        .startsWith("There is no row 999 among all sessions. Type lately recent for a list")
        .hasLineCount(1);
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsNone() throws IOException {
    Files.writeString(file(), "This is no database, but a letter to somebody.");
    search("a source:docs-guru");
    assertThat(show("1")).isZero();
    assertThat(said()).contains(COUNTED);
    assertThat(file()).hasContent("This is no database, but a letter to somebody.");
  }

  @Test
  void oneSessionIsShownByItsNumberItsReferenceAndItsId() {
    assertThat(show("23")).isZero();
    String reference = printed().replaceFirst("(?s).*Reference: (\\S+).*", "$1");
    String id = printed().replaceFirst("(?s).*\\nId: (\\S+).*", "$1");
    for (String name : List.of(reference, id)) {
      assertThat(show(name)).as(name).isZero();
      assertThat(printed()).contains(reference, id);
    }
  }

  @Test
  void aSessionThatIsNotThereIsOneForScriptsAndAMissingNameIsTwo() {
    assertThat(show("zz-0000")).isOne();
    assertThat(printed()).contains("called so");
    assertThat(show("")).isEqualTo(2);
    assertThat(said()).contains("Name a session, such as lately show 3.");
  }

  private JsonNode json(String name, int outcome) throws IOException {
    try (TerminalMemory lists = kept()) {
      assertThat(new OneSession(list(lists.memory()), lists).print(name))
          .as(name)
          .isEqualTo(outcome);
    }
    return new ObjectMapper().readTree(printed()).path("sessions");
  }

  @Test
  void oneSessionIsPrintedForScriptsWithItsReference() throws IOException {
    JsonNode session = json("#23", 0);
    assertThat(session).hasSize(1);
    for (String name : List.of("reference", "id")) {
      JsonNode same = json(session.path(0).path(name).asText(), 0);
      assertThat(same).hasSize(1);
      assertThat(same.path(0).path("id")).isEqualTo(session.path(0).path("id"));
    }
    errors.reset();
    assertThat(json("zz-0000", 1)).isEmpty();
    assertThat(said()).contains("called so");
    assertThat(json("", 2)).isEmpty();
    assertThat(printed()).isEmpty();
    assertThat(said()).contains("Name a session");
  }

  @Test
  void whatScriptsGotIsTheLastListWhereItCameWhole() throws IOException {
    Database.at(file()).close();
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("closed");
              }
            },
            true,
            UTF_8);
    try (TerminalMemory lists = kept()) {
      list(lists.memory()).print("recent source:agent-home", Optional.empty(), lists);
      new RecentList(simulated.another(lists.memory()), simulated.labels(), closed, closed)
          .print("recent source:docs-guru", Optional.empty(), lists);
    }
    String third =
        new ObjectMapper().readTree(printed()).path("sessions").path(2).path("id").asText();
    assertThat(json("3", 0).path(0).path("id").asText()).isEqualTo(third);
  }

  @Test
  void forScriptsANumberCountsInTheLastListToo() throws IOException {
    Database.at(file()).close();
    try (TerminalMemory lists = kept()) {
      list(lists.memory()).draw("recent source:agent-home", Keyboard.none(), PLAIN);
    }
    assertThat(json("3", 0).path(0).path("source").asText()).isEqualTo("agent-home");
    assertThat(said()).isEmpty();
  }

  @Test
  void allThatWasSaidIsPrintedAsMarkdown() {
    assertThat(transcript("5")).isZero();
    assertThat(printed()).startsWith("# ").contains("\n## 1", "\n> **");
    String id = printed().replaceFirst("(?s).*- Id: `([^`]*)`.*", "$1");
    String all = printed();
    assertThat(transcript(id)).isZero();
    assertThat(printed()).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz-0000", "99999", "🙈🙈", ".*[", "' or 1=1; --"})
  void whereThereIsNoSessionNothingIsPrinted(String words) {
    assertThat(transcript(words)).isOne();
    assertThat(printed()).isEmpty();
    assertThat(said()).isNotBlank().doesNotContain("broke");
  }

  @Test
  void withoutANameThereIsAMistake() {
    assertThat(transcript(" ")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }
}
