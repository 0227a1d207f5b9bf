package dev.lately;

import dev.lately.model.SourceName;
import dev.lately.settings.Settings;
import dev.lately.store.Database;
import java.util.Set;
import java.util.function.Supplier;

/// How the next house is built on the same ground, with the chats followed that moved.
record Rebuilding(Main.Ground ground, Supplier<Database> database) {
  /// @throws RuntimeException when the database fails
  House build(Settings settings, House before, Set<SourceName> unchanged) {
    House next = Main.house(settings, ground, before, unchanged);
    new MovedChats(next.grants(), database, ground.clock()).recall();
    return next;
  }
}
