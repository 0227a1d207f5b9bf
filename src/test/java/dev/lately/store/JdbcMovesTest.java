package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Moves.Move;
import dev.lately.model.PlatformId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcMovesTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private final OpenDatabase database;

  JdbcMovesTest(OpenDatabase database) {
    this.database = database;
  }

  private void keep(String from, String to) {
    new JdbcMoves(database.get(), () -> now).keep(new Move(TELEGRAM, from, to));
    now = now.plusSeconds(1);
  }

  @Test
  void movesAreThereInTheirOrderAfterARestart() {
    keep("-7", "-1007");
    keep("-3", "-1003");
    keep("-7", "-1007");
    database.reopen();
    assertThat(new JdbcMoves(database.get(), () -> now).all())
        .containsExactly(new Move(TELEGRAM, "-7", "-1007"), new Move(TELEGRAM, "-3", "-1003"));
  }

  @Test
  void theLastWordCounts() {
    keep("-7", "-1007");
    keep("-7", "-1008");
    assertThat(new JdbcMoves(database.get(), () -> now).all())
        .containsExactly(new Move(TELEGRAM, "-7", "-1008"));
  }
}
