package dev.lately;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who looks in a terminal is written down as who looks in a chat.
class TerminalMemoryTest {
  private static final Look PLAIN = new Look(false, false);

  private final SimulatedHouse simulated = SimulatedHouse.open(20);
  private final PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    simulated.close();
  }

  private Path file() {
    return folder.resolve("lately.db");
  }

  private void in(Path database, Consumer<TerminalMemory> work) {
    DatabaseAddress address = new DatabaseAddress.File(database);
    try (TerminalMemory kept = new TerminalMemory(address, InstantSource.system())) {
      work.accept(kept);
    }
  }

  private RecentList list(TerminalMemory kept) {
    return new RecentList(simulated.another(kept), simulated.labels(), nowhere, nowhere);
  }

  private int export(TerminalMemory kept) {
    return new ExportList(simulated.another(kept), nowhere, Duration.ofSeconds(20))
        .write("csv source:docs-guru", new ExportSink.File(folder.resolve("all.csv")));
  }

  private List<Entry> noted() {
    try (Database database = Database.existing(new DatabaseAddress.File(file()));
        JdbcAuditLog audit =
            new JdbcAuditLog(database, InstantSource.system(), () -> Duration.ofDays(9))) {
      return audit
          .read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 99))
          .reversed();
    }
  }

  private static String line(Entry entry) {
    return entry.what().word() + " " + entry.what().kind() + " " + entry.what().rows();
  }

  @Test
  void whatIsDrawnAndWhatIsPrintedForProgramsIsNotedOnceEach() {
    Database.at(file()).close();
    in(file(), kept -> list(kept).draw("recent docs-guru size:5", Keyboard.none(), PLAIN));
    in(file(), kept -> list(kept).print("recent docs-guru size:5", Optional.of(7), kept));
    in(file(), kept -> list(kept).print("search zzzz docs-guru", Optional.empty(), kept));
    in(file(), kept -> new OneSession(list(kept), kept).print("1"));
    in(file(), kept -> new OneSession(list(kept), kept).transcript("1"));
    in(
        file(),
        kept ->
            new StatsList(simulated.another(kept), simulated.labels(), nowhere, nowhere)
                .print("source:docs-guru"));
    in(file(), this::export);
    List<Entry> noted = noted();
    assertThat(noted.stream().map(TerminalMemoryTest::line).toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("recent SHOWN 5"),
            line -> assertThat(line).isEqualTo("recent SHOWN 7"),
            line -> assertThat(line).isEqualTo("search SHOWN 0"),
            line -> assertThat(line).isEqualTo("show SHOWN 1"),
            line -> assertThat(line).isEqualTo("transcript EXPORTED 1"),
            line -> assertThat(line).startsWith("stats SHOWN "),
            line -> assertThat(line).startsWith("export EXPORTED "));
    assertThat(noted).allMatch(entry -> entry.where().equals(Place.TERMINAL));
    assertThat(noted).extracting(Entry::who).containsOnly(Operator.person());
    assertThat(noted.get(1).what().level()).isEqualTo(Level.CONTACT);
    assertThat(noted.get(3).about()).isEqualTo(noted.get(4).about()).isPresent();
  }

  @Test
  void whereThereIsNoDatabaseALookMakesNoneAndAFileDoes() {
    in(file(), kept -> list(kept).print("recent", Optional.empty(), kept));
    assertThat(file()).doesNotExist();
    in(file(), this::export);
    assertThat(noted()).extracting(TerminalMemoryTest::line).hasSize(1);
    assertThat(folder.resolve("all.csv")).isNotEmptyFile();
  }

  @Test
  void whatCannotBeNotedIsNotHandedOut() {
    in(
        folder,
        kept -> {
          assertThatThrownBy(() -> export(kept))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageStartingWith("What is handed out is written down first");
          assertThat(list(kept).print("recent", Optional.empty(), kept)).isZero();
        });
    assertThat(folder.resolve("all.csv")).doesNotExist();
  }
}
