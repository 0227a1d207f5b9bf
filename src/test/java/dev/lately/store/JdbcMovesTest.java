package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Moves.Move;
import dev.lately.model.PlatformId;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMovesTest {
  @Nested
  class InAFile extends Contract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    OpenDatabase database() {
      return DATABASE;
    }
  }

  @Nested
  class OnAServer extends Contract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    OpenDatabase database() {
      return DATABASE;
    }
  }

  abstract static class Contract {
    private static final PlatformId TELEGRAM = new PlatformId("telegram");
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    abstract OpenDatabase database();

    private void keep(String from, String to) {
      new JdbcMoves(database().get(), () -> now).keep(new Move(TELEGRAM, from, to));
      now = now.plusSeconds(1);
    }

    @Test
    void movesAreThereInTheirOrderAfterARestart() {
      keep("-7", "-1007");
      keep("-3", "-1003");
      keep("-7", "-1007");
      database().reopen();
      assertThat(new JdbcMoves(database().get(), () -> now).all())
          .containsExactly(new Move(TELEGRAM, "-7", "-1007"), new Move(TELEGRAM, "-3", "-1003"));
    }

    @Test
    void theLastWordCounts() {
      keep("-7", "-1007");
      keep("-7", "-1008");
      assertThat(new JdbcMoves(database().get(), () -> now).all())
          .containsExactly(new Move(TELEGRAM, "-7", "-1008"));
    }
  }
}
