package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.View;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcViews;
import dev.lately.store.Postgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

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

  private int copy(String... words) {
    return Shell.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(with("database copy", words));
  }

  private static String[] with(String command, String... words) {
    return (command + " " + String.join(" ", words)).strip().split(" ");
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
    int end = copy("--config", config.toString(), "--to", DatabaseAddress.SQLITE + backup);
    assertThat(end).as(err.toString()).isZero();
    assertThat(out.toString()).contains("Copied from " + file + " to " + backup, "views 1");
    assertHasTheView(new DatabaseAddress.File(backup));
  }

  @Test
  void theMoveToAServerIsOneCommand() throws IOException {
    DatabaseAddress.Server server = Postgres.empty();
    Path password = Files.writeString(folder.resolve("password"), Postgres.PASSWORD.value());
    Path config =
        configured(
            "url: \"" + server.url() + "\", user: lately, password: \"file:" + password + "\"");
    int end = copy("--config", config.toString(), "--from", url);
    assertThat(end).as(err.toString()).isZero();
    assertHasTheView(server);
    assertThat(copy("--config", config.toString(), "--from", url)).isEqualTo(1);
    assertThat(err.toString()).contains("Nothing was copied: ", "is not empty (views: 1)");
  }

  @Test
  void aSourceThatIsNotThereIsNotMade() {
    Path gone = folder.resolve("gone.db");
    assertThat(copy("--from", DatabaseAddress.SQLITE + gone, "--to", url)).isEqualTo(1);
    assertThat(err.toString()).contains("There is no database " + gone);
    assertThat(gone).doesNotExist();
  }

  @Test
  void theSameFileTwiceIsRefused() {
    assertThat(copy("--from", url, "--to", url)).isEqualTo(1);
    assertThat(err.toString()).contains("is not empty");
    assertHasTheView(new DatabaseAddress.File(file));
  }

  @Test
  void whatIsMistypedIsToldWithoutPasswords() {
    assertThat(copy()).isEqualTo(2);
    assertThat(copy("--to", "jdbc:postgresql://h/d?user=u&password=s3cr3t")).isEqualTo(2);
    assertThat(copy("--to", "postgresql://u:s3cr3t@h/d")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Name --from, --to or both")
        .contains("allowed is jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/NAME")
        .contains("See lately database copy --help")
        .doesNotContain("s3cr3t");
  }
}
