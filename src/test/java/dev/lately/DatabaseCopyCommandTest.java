package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.View;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcViews;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyCommandTest {
  private final Terminal terminal = new Terminal("database", "copy");

  @TempDir Path folder;
  private Path file;
  private String url;

  @BeforeEach
  void fill() {
    file = folder.resolve("lately.db");
    url = DatabaseAddress.SQLITE + file;
    try (Database database = Database.at(file)) {
      new JdbcViews(database, InstantSource.system()).keep(7, View.all(15));
    }
  }

  private Path configured(String database) throws IOException {
    return Files.writeString(folder.resolve("lately.yml"), "database: {" + database + "}\n");
  }

  private static void assertHasTheView(DatabaseAddress address) {
    try (Database database = Database.existing(address)) {
      assertThat(new JdbcViews(database, InstantSource.system()).find(7)).contains(View.all(15));
    }
  }

  @Test
  void aBackupIsAnotherFile() throws IOException {
    Path config = configured("url: \"" + url + "\"");
    Path backup = folder.resolve("backups/today.db");
    int end = terminal.type("--config", config.toString(), "--to", DatabaseAddress.SQLITE + backup);
    assertThat(end).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("Copied from " + file + " to " + backup, "views 1");
    assertHasTheView(new DatabaseAddress.File(backup));
  }

  @Test
  void theMoveToAServerIsOneCommand() throws IOException {
    DatabaseAddress.Server server = Postgres.empty();
    Path password = Files.writeString(folder.resolve("password"), Postgres.PASSWORD.value());
    Path config =
        configured(
            "url: \"" + server.url() + "\", user: lately, password: \"file:" + password + "\"");
    int end = terminal.type("--config", config.toString(), "--from", url);
    assertThat(end).as(terminal.err()).isZero();
    assertHasTheView(server);
    assertThat(terminal.type("--config", config.toString(), "--from", url)).isEqualTo(1);
    assertThat(terminal.err()).contains("Nothing was copied: ", "is not empty (views: 1)");
  }

  @Test
  void aSourceThatIsNotThereIsNotMade() {
    Path gone = folder.resolve("gone.db");
    assertThat(terminal.type("--from", DatabaseAddress.SQLITE + gone, "--to", url)).isEqualTo(1);
    assertThat(terminal.err()).contains("There is no database " + gone);
    assertThat(gone).doesNotExist();
  }

  @Test
  void theSameFileTwiceIsRefused() {
    assertThat(terminal.type("--from", url, "--to", url)).isEqualTo(1);
    assertThat(terminal.err()).contains("is not empty");
    assertHasTheView(new DatabaseAddress.File(file));
  }

  @Test
  void whatIsMistypedIsToldWithoutPasswords() {
    assertThat(terminal.type()).isEqualTo(2);
    assertThat(terminal.type("--to", "jdbc:postgresql://h/d?user=u&password=s3cr3t")).isEqualTo(2);
    assertThat(terminal.type("--to", "postgresql://u:s3cr3t@h/d")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("Name --from, --to or both")
        .contains("allowed is jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/NAME")
        .contains("See lately database copy --help")
        .doesNotContain("s3cr3t");
  }
}
