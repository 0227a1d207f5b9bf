package dev.lately;

import dev.lately.command.ButtonKeys;
import dev.lately.command.PassingViews;
import dev.lately.command.Views;
import dev.lately.store.Database;
import dev.lately.store.JdbcButtonKeys;
import dev.lately.store.JdbcViews;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// What buttons need: the lists that they name, and the keys that they are sealed with.
record Memory(Views views, ButtonKeys keys) {

  /// Outlives the process.
  static Memory in(Database database, InstantSource clock) {
    return new Memory(new JdbcViews(database, clock), new JdbcButtonKeys(database, clock));
  }

  /// Ends with the process.
  static Memory ofThisProcess() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Memory(new PassingViews(), () -> List.of(key));
  }
}
