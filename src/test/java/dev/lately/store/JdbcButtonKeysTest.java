package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcButtonKeysTest {
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");

  private final OpenDatabase database;

  JdbcButtonKeysTest(OpenDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void withoutAKeyFile() throws IOException {
    if (database.address() instanceof DatabaseAddress.File(var path)) {
      Files.deleteIfExists(path.resolveSibling("lately.key"));
    }
  }

  private JdbcButtonKeys started() {
    return new JdbcButtonKeys(database.get(), () -> now);
  }

  private List<byte[]> rotated() {
    now = now.plusSeconds(1);
    JdbcButtonKeys keys = started();
    keys.rotate();
    return keys.keys();
  }

  @Test
  void theFirstStartMakesAKeyOf32BytesAndTheNextFindsIt() {
    List<byte[]> first = started().keys();
    now = now.plusSeconds(60);
    database.reopen();
    assertThat(first).singleElement().satisfies(key -> assertThat(key).hasSize(32));
    assertThat(started().keys()).containsExactlyElementsOf(first);
  }

  @Test
  void rotationPutsTheNewKeyFirstAndKeepsTheOneBefore() {
    byte[] first = started().keys().getFirst();
    List<byte[]> second = rotated();
    List<byte[]> third = rotated();
    assertThat(second).hasSize(2).last().isEqualTo(first);
    assertThat(third).hasSize(2).last().isEqualTo(second.getFirst());
    assertThat(started().keys()).containsExactlyElementsOf(third);
  }

  @Test
  void aClockThatWentBackDoesNotMakeTheNewKeyTheOldOne() {
    byte[] first = started().keys().getFirst();
    now = now.minusSeconds(60);
    assertThat(rotated()).hasSize(2).last().isEqualTo(first);
  }

  @Test
  void processesThatStartTogetherAgreeOnOneKey() {
    List<byte[]> first =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> new JdbcButtonKeys(database.get(), () -> now.plusMillis(i)).keys())
            .map(List::getFirst)
            .toList();
    assertThat(first).allSatisfy(key -> assertThat(key).isEqualTo(first.getFirst()));
  }
}
