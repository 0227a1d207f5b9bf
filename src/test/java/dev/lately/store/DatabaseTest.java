package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.model.View;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.db"), "Dear diary. ".repeat(500));
    assertThatThrownBy(() -> Database.at(file))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is no database");
    assertThat(file).content().startsWith("Dear diary.");
  }

  @Test
  void aPathThatCannotBeMadeIsNamed() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Database.at(inTheWay.resolve("lately.db")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot be made")
        .hasMessageContaining(inTheWay.toString());
    assertThatThrownBy(() -> Database.at(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void whatWasKeptBeforeAKillIsThereAfterIt() throws IOException, InterruptedException {
    Path file = folder.resolve("lately.db");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> kept = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (kept.size() < 200) {
        kept.add(Long.valueOf(said.readLine()));
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    try (Database database = Database.at(file)) {
      JdbcViews views = new JdbcViews(database, InstantSource.system());
      assertThat(kept).allSatisfy(id -> assertThat(views.find(id)).contains(View.all(10)));
    }
  }

  /// Keeps views for ever and says each one that is kept.
  static final class EndlessWriter {
    public static void main(String[] args) {
      JdbcViews views = new JdbcViews(Database.at(Path.of(args[0])), InstantSource.system());
      for (long id = 1; ; id++) {
        views.keep(id, View.all(10));
        System.out.println(id);
      }
    }
  }
}
