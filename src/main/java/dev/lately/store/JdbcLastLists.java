package dev.lately.store;

import dev.lately.command.LastLists;
import dev.lately.command.PassingLastLists;
import dev.lately.command.Views;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Last lists in the database, with the latest of them in memory. They are written by a thread of
/// their own, one after the other, so that nobody who turns a page waits for it.
public final class JdbcLastLists implements LastLists, AutoCloseable {
  /// What nobody used for so long is forgotten.
  private static final Duration FORGOTTEN = Duration.ofDays(30);

  private static final Duration DAY = Duration.ofDays(1);

  private static final String KEEP =
      """
      insert into listed_rows (owner, number, list, asked, source, session, last_used)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (owner, number) do update set list = excluded.list, asked = excluded.asked,
        source = excluded.source, session = excluded.session, last_used = excluded.last_used
      """;

  private record Found(long list, Instant at, int number, SessionRef ref) {}

  private final Database database;
  private final Views views;
  private final InstantSource clock;
  private final Outage outage;
  private final PassingLastLists memory = new PassingLastLists();
  private final LateWriter writer;
  private Instant cleaned = Instant.MIN;

  /// `views` keeps the lists themselves.
  public JdbcLastLists(Database database, Views views, InstantSource clock) {
    this.database = database;
    this.views = views;
    this.clock = clock;
    this.outage = new Outage(clock);
    this.writer = new LateWriter("last-lists", outage);
  }

  @Override
  public void note(Whose whose, Page page) {
    memory.note(whose, page);
    writer.later(() -> {
      views.keep(Views.id(page.view()), page.view());
      database.inTransaction(handle -> write(handle, whose.key(), page));
      clean();
    });
  }

  @Override
  public boolean knows(Whose whose) {
    return memory.knows(whose)
        || outage.attempt(() -> database.use(h -> isThere(h, whose))).orElse(false);
  }

  private static boolean isThere(Handle handle, Whose whose) {
    return handle
        .select("select 1 from listed_rows where owner = ? limit 1", whose.key())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  @Override
  public Optional<Row> row(Whose whose, int number) {
    return used(
        whose, memory.row(whose, number).or(() -> kept(whose, h -> read(h, whose, number))));
  }

  @Override
  public Optional<Row> row(Whose whose, SessionRef ref) {
    return used(whose, memory.row(whose, ref).or(() -> kept(whose, h -> read(h, whose, ref))));
  }

  private Optional<Row> kept(Whose whose, Function<Handle, Optional<Found>> read) {
    return outage
        .attempt(() -> database.use(read))
        .flatMap(found -> found)
        .flatMap(found ->
            views.find(found.list()).map(v -> new Row(v, found.at(), found.number(), found.ref())))
        .filter(row -> memory.allows(whose, row));
  }

  private Optional<Row> used(Whose whose, Optional<Row> row) {
    row.ifPresent(_ -> {
      long now = clock.millis();
      writer.later(() ->
          database.use(h ->
              h.execute("update listed_rows set last_used = ? where owner = ?", now, whose.key())));
    });
    return row;
  }

  private int write(Handle handle, String owner, Page page) {
    long list = Views.id(page.view());
    long asked = page.at().toEpochMilli();
    int others =
        handle.execute(
            "delete from listed_rows where owner = ? and not (list = ? and asked = ?)",
            owner,
            list,
            asked);
    PreparedBatch rows = handle.prepareBatch(KEEP);
    for (int i = 0; i < page.rows().size(); i++) {
      SessionRef ref = page.rows().get(i);
      rows.add(
          owner,
          page.first() + i,
          list,
          asked,
          ref.source().value(),
          Words.typed(ref.id()),
          clock.millis());
    }
    return page.rows().isEmpty() ? others : rows.execute().length;
  }

  private void clean() {
    Instant now = clock.instant();
    if (cleaned.isBefore(now.minus(DAY))) {
      cleaned = now;
      long before = now.minus(FORGOTTEN).toEpochMilli();
      database.use(h -> h.execute("delete from listed_rows where last_used < ?", before));
    }
  }

  private static Optional<Found> read(Handle handle, Whose whose, int number) {
    return found(handle, "number = ?", whose.key(), number);
  }

  private static Optional<Found> read(Handle handle, Whose whose, SessionRef ref) {
    return found(handle, "source = ? and session = ?", whose.key(), ref.source().value(), ref.id());
  }

  private static Optional<Found> found(Handle handle, String which, Object... values) {
    return handle
        .select("select * from listed_rows where owner = ? and " + which, values)
        .map((row, _) ->
            new Found(
                row.getLong("list"),
                Instant.ofEpochMilli(row.getLong("asked")),
                row.getInt("number"),
                new SessionRef(new SourceName(row.getString("source")), row.getString("session"))))
        .findFirst();
  }

  /// Writes what waits.
  @Override
  public void close() {
    writer.close();
  }
}
