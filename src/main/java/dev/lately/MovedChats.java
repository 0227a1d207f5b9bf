package dev.lately;

import dev.lately.access.Moves;
import dev.lately.access.Moves.Move;
import dev.lately.access.PlaceGrants;
import dev.lately.model.PlatformId;
import dev.lately.store.Database;
import dev.lately.store.JdbcMoves;
import dev.lately.store.JdbcSubscriptions;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows chats that go on under another id: what they are granted, what is kept of their rights,
/// and what they subscribed to.
record MovedChats(Supplier<PlaceGrants> grants, Supplier<Database> database, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(MovedChats.class);

  MovedChats(PlaceGrants grants, Supplier<Database> database, InstantSource clock) {
    this(() -> grants, database, clock);
  }

  /// Follows one for good. Whatever the database says, it is answered under its new id; what it
  /// subscribed to is found again when it is next written to.
  void follow(PlatformId platform, String from, String to) {
    Move move = new Move(platform, from, to);
    grant(move);
    try {
      moves().keep(move);
      subscribe(move);
    } catch (RuntimeException e) {
      LOG.error("The database did not take in that chat {} is now {}", from, to, e);
    }
  }

  /// Follows those that were followed before this start: the configuration may still name the id
  /// before, and the last end may have come in between.
  ///
  /// @throws RuntimeException when the database fails
  void recall() {
    for (Move move : moves().all()) {
      grant(move);
      moves().keep(move);
      subscribe(move);
    }
  }

  private void grant(Move move) {
    if (grants.get().moved(move.platform(), move.from(), move.to())) {
      LOG.warn(
          "The {} chat {} is now {}: write the new id into `access`",
          move.platform(),
          move.from(),
          move.to());
    }
  }

  private void subscribe(Move move) {
    new JdbcSubscriptions(database.get()).moved(move.platform(), move.from(), move.to());
  }

  private Moves moves() {
    return new JdbcMoves(database.get(), clock);
  }
}
