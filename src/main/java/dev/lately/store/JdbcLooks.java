package dev.lately.store;

import dev.lately.command.Looks;
import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Marks in the database, which any process of Lately moves.
public final class JdbcLooks implements Looks {
  /// Who did not look for so long looks for the first time again: more than a year.
  private static final Duration FORGOTTEN = Duration.ofDays(400);

  private static final Duration DAY = Duration.ofDays(1);

  /// The later one stays, in whatever order two come.
  private static final String MOVE =
      """
      insert into looks (owner, source, looked, mark) values (?, ?, ?, ?)
      on conflict (owner, source) do update set looked = excluded.looked, mark = excluded.mark
      where excluded.looked > looks.looked
      """;

  private final Database database;
  private final InstantSource clock;
  private final Outage outage;
  private volatile Instant cleaned = Instant.MIN;

  public JdbcLooks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.outage = new Outage(clock);
  }

  @Override
  public Optional<SortedMap<SourceName, Mark>> of(Person person) {
    String owner = Looks.owner(person);
    return outage.attempt(() -> database.use(handle -> read(handle, owner)));
  }

  @Override
  public void shown(Person person, Map<SourceName, Mark> marks) {
    String owner = Looks.owner(person);
    outage.attempt(() -> {
      int moved =
          marks.isEmpty() ? 0 : database.inTransaction(h -> write(h, owner, new TreeMap<>(marks)));
      clean();
      return moved;
    });
  }

  private static SortedMap<SourceName, Mark> read(Handle handle, String owner) {
    SortedMap<SourceName, Mark> marks = new TreeMap<>();
    handle
        .select("select source, mark from looks where owner = ?", owner)
        .map((row, _) -> Map.entry(new SourceName(row.getString("source")), row.getString("mark")))
        .forEach(entry -> marks.put(entry.getKey(), MarkWords.mark(entry.getValue())));
    return marks;
  }

  /// In the order of their names, so that two who write at a time never wait for each other.
  private static int write(Handle handle, String owner, SortedMap<SourceName, Mark> marks) {
    PreparedBatch rows = handle.prepareBatch(MOVE);
    marks.forEach((source, mark) ->
        rows.add(owner, source.value(), mark.at().toEpochMilli(), MarkWords.of(mark)));
    return rows.execute().length;
  }

  private void clean() {
    Instant now = clock.instant();
    if (cleaned.isBefore(now.minus(DAY))) {
      cleaned = now;
      long before = now.minus(FORGOTTEN).toEpochMilli();
      database.use(h -> h.execute("delete from looks where looked < ?", before));
    }
  }
}
