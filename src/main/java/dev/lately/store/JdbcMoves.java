package dev.lately.store;

import dev.lately.access.Moves;
import dev.lately.model.PlatformId;
import java.time.InstantSource;
import java.util.List;

/// Moves in the database.
public final class JdbcMoves implements Moves {
  private static final String KEEP =
      """
      insert into moves (platform, old_space, new_space, moved) values (?, ?, ?, ?)
      on conflict (platform, old_space) do update set new_space = excluded.new_space
      """;

  private final Database database;
  private final InstantSource clock;

  public JdbcMoves(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// With what is kept of the rights there, at once or not at all.
  @Override
  public void keep(Move move) {
    var _ =
        database.inTransaction(handle -> {
          handle.execute(KEEP, move.platform().value(), move.from(), move.to(), clock.millis());
          return MovedRights.move(handle, move);
        });
  }

  @Override
  public List<Move> all() {
    return database.use(handle ->
        handle
            .createQuery("select * from moves order by moved, old_space")
            .map((row, _) ->
                new Move(
                    new PlatformId(row.getString("platform")),
                    row.getString("old_space"),
                    row.getString("new_space")))
            .list());
  }
}
