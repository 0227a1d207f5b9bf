package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ButtonKeysInAFileTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");

  private List<byte[]> keys() {
    try (Database database = Database.at(folder.resolve("lately.db"))) {
      return new JdbcButtonKeys(database, () -> now).keys();
    }
  }

  private List<byte[]> rotated() {
    now = now.plusSeconds(1);
    try (Database database = Database.at(folder.resolve("lately.db"))) {
      JdbcButtonKeys keys = new JdbcButtonKeys(database, () -> now);
      keys.rotate();
      return keys.keys();
    }
  }

  @Test
  void theKeySurvivesTheLossOfTheDatabase() throws IOException {
    List<byte[]> first = rotated();
    Files.delete(folder.resolve("lately.db"));
    assertThat(keys()).hasSize(2).containsExactlyElementsOf(first);
  }

  @Test
  void theKeySurvivesTheLossOfItsFile() throws IOException {
    List<byte[]> first = rotated();
    Files.delete(folder.resolve("lately.key"));
    assertThat(keys()).containsExactlyElementsOf(first);
    assertThat(folder.resolve("lately.key")).exists();
  }

  @Test
  void aDamagedKeyFileIsRestoredFromTheDatabase() throws IOException {
    List<byte[]> first = keys();
    Files.writeString(folder.resolve("lately.key"), "\nnonsense\n1 AAAA\n");
    assertThat(keys()).containsExactlyElementsOf(first);
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws IOException {
    assertThat(keys()).isNotEmpty();
    for (String name : List.of("lately.db", "lately.key")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
  }
}
