package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.command.Reveals.Shown;
import dev.lately.model.PlatformId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcRevealsTest {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Instant UNTIL = Instant.parse("2026-11-20T09:01:00Z");

  private final OpenDatabase database;
  private final JdbcReveals reveals;

  JdbcRevealsTest(OpenDatabase database) {
    this.database = database;
    this.reveals = new JdbcReveals(database::get);
  }

  private static Shown shown(PlatformId platform, String message) {
    return new Shown(platform, message, "hidden \u2713", UNTIL);
  }

  @Test
  void whatIsShownIsKnownAfterARestartUntilItIsHidden() {
    reveals.keep(shown(TELEGRAM, "11/5"));
    reveals.keep(shown(TELEGRAM, "11/6"));
    reveals.keep(shown(DISCORD, "sealed"));
    database.reopen();
    assertThat(reveals.open(TELEGRAM))
        .containsExactlyInAnyOrder(shown(TELEGRAM, "11/5"), shown(TELEGRAM, "11/6"));
    reveals.forget(shown(TELEGRAM, "11/5"));
    assertThat(reveals.open(TELEGRAM)).containsExactly(shown(TELEGRAM, "11/6"));
    assertThat(reveals.open(DISCORD)).containsExactly(shown(DISCORD, "sealed"));
  }

  @Test
  void whatIsShownOnceMoreIsKnownOnce() {
    reveals.keep(shown(TELEGRAM, "11/5"));
    Shown later = new Shown(TELEGRAM, "11/5", "hidden", UNTIL.plusSeconds(60));
    reveals.keep(later);
    assertThat(reveals.open(TELEGRAM)).containsExactly(later);
  }

  @Test
  void aFailureSaysNothingOfWhoseMessageItIs() {
    database.get().use(h -> h.execute("alter table reveals rename to elsewhere"));
    try {
      assertThatThrownBy(() -> reveals.keep(shown(TELEGRAM, "11/5")))
          .isInstanceOf(IllegalStateException.class)
          .hasNoCause()
          .hasMessageNotContaining("11/5");
    } finally {
      database.get().use(h -> h.execute("alter table elsewhere rename to reveals"));
    }
  }
}
