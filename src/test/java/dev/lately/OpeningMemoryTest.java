package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.store.DatabaseAddress;
import dev.lately.store.DatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningMemoryTest {
  @TempDir Path folder;

  @Test
  void whoNeedsItSoonerWaitsForTheKeptKeys() {
    Path file = folder.resolve("lately.db");
    byte[] key;
    try (OpeningMemory first =
        new OpeningMemory(new DatabaseAddress.File(file), InstantSource.system())) {
      key = first.memory().keys().keys().getFirst();
    }
    try (OpeningMemory again =
        new OpeningMemory(new DatabaseAddress.File(file), InstantSource.system())) {
      assertThat(again.memory().keys().keys().getFirst()).isEqualTo(key);
    }
  }

  @Test
  void aDatabaseThatCannotBeUsedIsToldToWhoeverWaits() throws Exception {
    Path file = Files.writeString(folder.resolve("lately.db"), "no database at all\n".repeat(99));
    try (OpeningMemory memory =
        new OpeningMemory(new DatabaseAddress.File(file), InstantSource.system())) {
      assertThatThrownBy(memory::database)
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("is no database");
      assertThatThrownBy(memory::keys).isInstanceOf(DatabaseException.class);
    }
  }
}
