package dev.lately.store;

import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.query.KeptTitles;
import dev.lately.query.Title;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Titles in the database, written by a thread of their own.
public final class JdbcTitles implements KeptTitles, AutoCloseable {
  /// What nobody saw for so long is forgotten.
  private static final Duration FORGOTTEN = Duration.ofDays(90);

  private static final Duration DAY = Duration.ofDays(1);

  private static final String KEEP =
      """
      insert into titles (source, session, title, modified, asked, last_used)
      values (?, ?, ?, ?, ?, ?)
      on conflict (source, session) do update set title = excluded.title,
        modified = excluded.modified, asked = excluded.asked, last_used = excluded.last_used
      """;

  private final Database database;
  private final InstantSource clock;
  private final Outage outage;
  private final LateWriter writer;
  private Instant cleaned = Instant.MIN;

  public JdbcTitles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.outage = new Outage(clock);
    this.writer = new LateWriter("titles", outage);
  }

  @Override
  public List<Title> latest(int most) {
    return outage
        .attempt(() ->
            database.use(handle ->
                handle
                    .select("select * from titles order by last_used desc limit ?", most)
                    .map((row, _) -> title(row))
                    .list()))
        .orElse(List.of());
  }

  private static Title title(ResultSet row) throws SQLException {
    return new Title(
        new SessionRef(new SourceName(row.getString("source")), row.getString("session")),
        Optional.ofNullable(row.getString("title")),
        row.getLong("modified"),
        Instant.ofEpochMilli(row.getLong("asked")),
        Instant.ofEpochMilli(row.getLong("last_used")));
  }

  @Override
  public void keep(Title title) {
    writer.later(() -> {
      database.use(handle ->
          handle.execute(
              KEEP,
              title.ref().source().value(),
              Words.typed(title.ref().id()),
              title.words().map(Words::typed).orElse(null),
              title.modified(),
              title.asked().toEpochMilli(),
              title.used().toEpochMilli()));
      clean();
    });
  }

  @Override
  public void used(List<SessionRef> sessions) {
    long now = clock.millis();
    writer.later(() -> database.inTransaction(handle -> used(handle, sessions, now)));
  }

  private static int used(Handle handle, List<SessionRef> sessions, long now) {
    PreparedBatch batch =
        handle.prepareBatch("update titles set last_used = ? where source = ? and session = ?");
    sessions.forEach(ref -> batch.add(now, ref.source().value(), Words.typed(ref.id())));
    return batch.execute().length;
  }

  private void clean() {
    Instant now = clock.instant();
    if (cleaned.isBefore(now.minus(DAY))) {
      cleaned = now;
      long before = now.minus(FORGOTTEN).toEpochMilli();
      database.use(handle -> handle.execute("delete from titles where last_used < ?", before));
    }
  }

  /// Writes what waits.
  @Override
  public void close() {
    writer.close();
  }
}
