package dev.lately.store;

import dev.lately.subscription.DayCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/// Counts of days in the database.
public final class JdbcDayCounts implements DayCounts {
  private static final String KEEP =
      """
      insert into day_counts (source, zone, filter, weekday, local_date, sessions, messages)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (source, zone, filter, weekday, local_date)
      do update set sessions = excluded.sessions, messages = excluded.messages
      """;

  private static final String BEFORE =
      """
      select sessions, messages from day_counts
      where source = ? and zone = ? and filter = ? and weekday = ? and local_date < ?
      order by local_date desc limit ?
      """;

  private final Database database;

  public JdbcDayCounts(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Subject subject, LocalDate day, Count count) {
    var _ =
        database.use(handle ->
            handle.execute(
                KEEP,
                subject.source().value(),
                subject.zone().getId(),
                subject.filter(),
                day.getDayOfWeek().getValue(),
                day.toString(),
                count.sessions(),
                count.messages()));
  }

  @Override
  public List<Count> before(Subject subject, LocalDate day, int most) {
    return database.use(handle ->
        handle
            .select(
                BEFORE,
                subject.source().value(),
                subject.zone().getId(),
                subject.filter(),
                day.getDayOfWeek().getValue(),
                day.toString(),
                most)
            .map((row, _) -> count(row))
            .list());
  }

  private static Count count(ResultSet row) throws SQLException {
    int sessions = row.getInt("sessions");
    int messages = row.getInt("messages");
    return new Count(sessions, row.wasNull() ? OptionalInt.empty() : OptionalInt.of(messages));
  }
}
