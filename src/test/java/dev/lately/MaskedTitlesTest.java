package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.masking.Masking;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.query.Title;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcTitles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedTitlesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir private Path folder;

  @Test
  void whatWasKeptBeforeThereWasMaskingComesBackMasked() {
    try (Database database = database()) {
      try (JdbcTitles before = new JdbcTitles(database, CLOCK)) {
        before.keep(title("I am me@example.org"));
      }
      try (JdbcTitles titles = new JdbcTitles(database, CLOCK)) {
        assertThat(words(titles)).contains("I am me@example.org");
        assertThat(new MaskedTitles(titles, Masking.STANDARD).latest(9))
            .containsExactly(title("I am <<EMAIL>>"));
      }
    }
  }

  @Test
  void andIsNoLongerKeptRaw() {
    try (Database database = database()) {
      try (JdbcTitles raw = new JdbcTitles(database, CLOCK)) {
        raw.keep(title("I am me@example.org"));
      }
      try (JdbcTitles again = new JdbcTitles(database, CLOCK)) {
        assertThat(new MaskedTitles(again, Masking.STANDARD).latest(9)).hasSize(1);
      }
      try (JdbcTitles after = new JdbcTitles(database, CLOCK)) {
        assertThat(words(after)).contains("I am <<EMAIL>>");
      }
    }
  }

  @Test
  void whatIsKeptIsMasked() {
    try (Database database = database()) {
      try (JdbcTitles titles = new JdbcTitles(database, CLOCK)) {
        new MaskedTitles(titles, Masking.STANDARD).keep(title("I am me@example.org"));
      }
      try (JdbcTitles after = new JdbcTitles(database, CLOCK)) {
        assertThat(words(after)).contains("I am <<EMAIL>>");
      }
    }
  }

  private Database database() {
    return Database.of(new DatabaseAddress.File(folder.resolve("titles.db")));
  }

  private static Optional<String> words(JdbcTitles titles) {
    return titles.latest(9).getFirst().words();
  }

  private static Title title(String words) {
    SessionRef ref = new SessionRef(new SourceName("docs"), "1");
    return new Title(ref, Optional.of(words), NOW.toEpochMilli(), NOW, NOW);
  }
}
