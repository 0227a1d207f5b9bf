package dev.lately.store;

import dev.lately.access.AuditLog;
import dev.lately.model.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;

/// The audit in the database. What must be kept is written at once; the rest by a thread of its
/// own, so that no answer waits for it.
public final class JdbcAuditLog implements AuditLog, AutoCloseable {
  private static final Duration DAY = Duration.ofDays(1);

  private final Database database;
  private final InstantSource clock;
  private final Supplier<Duration> keep;
  private final Outage outage;
  private final LateWriter writer;
  private final AuditQueue queue;
  private Instant cleaned = Instant.MIN;

  /// `keep` says for how long entries stay.
  public JdbcAuditLog(Database database, InstantSource clock, Supplier<Duration> keep) {
    this.database = database;
    this.clock = clock;
    this.keep = keep;
    this.outage = new Outage(clock);
    this.queue = new AuditQueue(database);
    this.writer = new LateWriter("audit", outage);
  }

  @Override
  public void note(Entry entry) {
    if (entry.mustBeKept()) {
      write(entry);
    } else {
      queue.add(entry);
      writer.later(this::work);
    }
  }

  private void write(Entry entry) {
    try {
      database.use(handle -> AuditRow.write(handle, List.of(AuditRow.numbered(entry))));
    } catch (RuntimeException e) {
      // Not as the cause: it tells the values that were to be written.
      throw new IllegalStateException(
          "What must not be done unseen could not be written down: " + DatabaseException.cause(e));
    }
  }

  private void work() {
    queue.write();
    clean();
  }

  private synchronized void clean() {
    Instant now = clock.instant();
    if (cleaned.isBefore(now.minus(DAY))) {
      cleaned = now;
      long before = now.minus(keep.get()).toEpochMilli();
      database.use(handle -> handle.execute("delete from audit where at < ?", before));
    }
  }

  /// With what was noted right before.
  @Override
  public List<Entry> read(Wanted wanted) {
    queue.write();
    return database.use(handle -> {
      Query query =
          handle
              .createQuery(asked(wanted))
              .bind("most", wanted.part().most())
              .bind("skipped", wanted.part().skipped());
      wanted.part().before().ifPresent(before -> query.bind("before", before.toEpochMilli()));
      wanted.who().ifPresent(who -> query.bind("who", who));
      wanted.where().ifPresent(where -> bind(query, where));
      wanted.since().ifPresent(since -> query.bind("since", since.toEpochMilli()));
      return query.map((row, _) -> AuditRow.read(row)).list();
    });
  }

  private static void bind(Query query, Place where) {
    query.bind("platform", where.platform().value()).bind("space", where.space());
  }

  private static String asked(Wanted wanted) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    wanted.who().ifPresent(_ -> conditions.add("person = :who"));
    wanted.where().ifPresent(_ -> conditions.add("platform = :platform and space = :space"));
    wanted.since().ifPresent(_ -> conditions.add("at >= :since"));
    wanted.part().before().ifPresent(_ -> conditions.add("at < :before"));
    return "select * from audit where "
        + String.join(" and ", conditions)
        + " order by at desc, number desc limit :most offset :skipped";
  }

  /// Writes what waits.
  @Override
  public void close() {
    writer.later(this::work);
    writer.close();
  }
}
