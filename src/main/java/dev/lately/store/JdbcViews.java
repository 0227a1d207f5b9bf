package dev.lately.store;

import dev.lately.command.Views;
import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Views in the database, with the latest of them in memory; in memory alone while the database
/// fails.
public final class JdbcViews implements Views {
  private static final int REMEMBERED = 10_000;

  /// Those with marks are large, and each is one person's of one time.
  private static final int WITH_MARKS = 500;

  /// How exactly it is known when a view was last used.
  private static final Duration DAY = Duration.ofDays(1);

  /// A view that nobody used for so long is forgotten.
  private static final Duration FORGOTTEN = Duration.ofDays(730);

  private static final String KEEP =
      """
      insert into views (id, sources, words, since, origin, pinned, window_start, window_end,
        marks, page_size, last_used)
      values (:id, :sources, :words, :since, :origin, :pinned, :start, :end, :marks, :pageSize,
        :now)
      on conflict (id) do update set last_used = excluded.last_used
      """;

  private record Kept(View view, Instant written) {}

  private final Database database;
  private final InstantSource clock;
  private final Outage outage;
  private final Map<Long, Kept> memory = Collections.synchronizedMap(new Latest(REMEMBERED));
  private final Map<Long, Kept> marked = Collections.synchronizedMap(new Latest(WITH_MARKS));

  public JdbcViews(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.outage = new Outage(clock);
    long before = clock.instant().minus(FORGOTTEN).toEpochMilli();
    outage.attempt(
        () -> database.use(h -> h.execute("delete from views where last_used < ?", before)));
  }

  @Override
  public void keep(long id, View view) {
    Map<Long, Kept> memory = view.filter().marks().isPresent() ? marked : this.memory;
    Kept kept = memory.computeIfAbsent(id, _ -> new Kept(view, Instant.MIN));
    Instant now = clock.instant();
    if (kept.written().isBefore(now.minus(DAY))
        && outage.attempt(() -> database.use(h -> write(h, id, view, now))).isPresent()) {
      memory.put(id, new Kept(view, now));
    }
  }

  @Override
  public Optional<View> find(long id) {
    Optional<View> found =
        Optional.ofNullable(memory.get(id))
            .or(() -> Optional.ofNullable(marked.get(id)))
            .map(Kept::view)
            .or(() -> outage.attempt(() -> database.use(h -> read(h, id))).flatMap(v -> v));
    found.ifPresent(view -> keep(id, view));
    return found;
  }

  private static int write(Handle handle, long id, View view, Instant now) {
    return handle
        .createUpdate(KEEP)
        .bind("id", id)
        .bind("sources", Words.of(view.sources()))
        .bind("words", Words.typed(view.text().orElse(null)))
        .bind("since", view.filter().since().word())
        .bind("origin", Words.typed(view.filter().origin().orElse(null)))
        .bind("pinned", view.filter().pinned())
        .bind("start", view.filter().window().map(w -> w.start().toEpochMilli()).orElse(null))
        .bind("end", view.filter().window().map(w -> w.end().toEpochMilli()).orElse(null))
        .bind("marks", view.filter().marks().map(MarkWords::of).orElse(null))
        .bind("pageSize", view.pageSize())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Optional<View> read(Handle handle, long id) {
    return handle
        .createQuery("select * from views where id = ?")
        .bind(0, id)
        .map((row, _) -> view(row))
        .findOne();
  }

  private static View view(ResultSet row) throws SQLException {
    Filter filter =
        new Filter(
            Since.of(row.getString("since")).orElse(Since.ALL),
            Optional.ofNullable(row.getString("origin")),
            row.getBoolean("pinned"),
            window(row),
            Optional.ofNullable(row.getString("marks")).map(MarkWords::marks));
    return new View(
        Words.sources(row.getString("sources")),
        Optional.ofNullable(row.getString("words")),
        filter,
        row.getInt("page_size"));
  }

  private static Optional<Window> window(ResultSet row) throws SQLException {
    Instant start = Instant.ofEpochMilli(row.getLong("window_start"));
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Window(start, Instant.ofEpochMilli(row.getLong("window_end"))));
  }

  private static final class Latest extends LinkedHashMap<Long, Kept> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
      return size() > most;
    }
  }
}
