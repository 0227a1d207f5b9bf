package dev.lately.store;

import dev.lately.command.Reveals;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Reveals in the database, which a process that starts hides after one that was killed.
public final class JdbcReveals implements Reveals {
  private static final String KEEP =
      """
      insert into reveals (platform, message, words, shown_until) values (?, ?, ?, ?)
      on conflict (platform, message) do update
        set words = excluded.words, shown_until = excluded.shown_until
      """;

  private final Supplier<Database> database;

  /// `database` is asked for each time: it may be opening yet.
  public JdbcReveals(Supplier<Database> database) {
    this.database = database;
  }

  @Override
  public void keep(Shown shown) {
    use(h ->
        h.execute(
            KEEP,
            shown.platform().value(),
            shown.message(),
            shown.words(),
            shown.until().toEpochMilli()));
  }

  @Override
  public void forget(Shown shown) {
    use(h ->
        h.execute(
            "delete from reveals where platform = ? and message = ?",
            shown.platform().value(),
            shown.message()));
  }

  @Override
  public List<Shown> open(PlatformId platform) {
    return use(h ->
        h.select("select * from reveals where platform = ?", platform.value())
            .map((row, _) ->
                new Shown(
                    platform,
                    row.getString("message"),
                    row.getString("words"),
                    Instant.ofEpochMilli(row.getLong("shown_until"))))
            .list());
  }

  /// The library's own words quote the statement's values, which say whose message it is.
  private <T> T use(Function<Handle, T> work) {
    try {
      return database.get().use(work);
    } catch (JdbiException e) {
      throw new IllegalStateException("the database failed: " + DatabaseException.cause(e));
    }
  }
}
