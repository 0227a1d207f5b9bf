package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassingFolderTest {
  @TempDir Path temporary;

  @Test
  void nothingIsLeftAtTheEnd() throws IOException {
    try (PassingFolder folder = PassingFolder.below(temporary)) {
      Files.writeString(folder.path().resolve("lately.db"), "rows");
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeftIsSweptOut() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left =
        Files.createDirectory(temporary.resolve("lately-playground-" + ended.pid() + "-123"));
    Files.writeString(left.resolve("lately.db"), "rows");
    try (PassingFolder _ = PassingFolder.below(temporary)) {
      assertThat(left).doesNotExist();
    }
  }

  @Test
  void whatOthersUseStays() throws IOException {
    Path theirs = Files.createDirectory(temporary.resolve("lately-playground-notes"));
    try (PassingFolder first = PassingFolder.below(temporary);
        PassingFolder second = PassingFolder.below(temporary)) {
      assertThat(second.path()).isNotEqualTo(first.path());
      assertThat(first.path()).exists();
      assertThat(theirs).exists();
    }
  }
}
