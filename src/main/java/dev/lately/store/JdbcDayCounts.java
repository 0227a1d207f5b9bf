package dev.lately.store;

import dev.lately.subscription.DayCounts;
import java.time.LocalDate;
import java.util.List;

/// Counts of days in the database.
public final class JdbcDayCounts implements DayCounts {
  private static final String KEEP =
      """
      insert into day_counts (source, zone, filter, weekday, local_date, sessions)
      values (?, ?, ?, ?, ?, ?)
      on conflict (source, zone, filter, weekday, local_date) do update set sessions = excluded.sessions
      """;

  private static final String BEFORE =
      """
      select sessions from day_counts
      where source = ? and zone = ? and filter = ? and weekday = ? and local_date < ?
      order by local_date desc limit ?
      """;

  private final Database database;

  public JdbcDayCounts(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Subject subject, LocalDate day, int sessions) {
    var _ =
        database.use(handle ->
            handle.execute(
                KEEP,
                subject.source().value(),
                subject.zone().getId(),
                subject.filter(),
                day.getDayOfWeek().getValue(),
                day.toString(),
                sessions));
  }

  @Override
  public List<Integer> before(Subject subject, LocalDate day, int most) {
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
            .mapTo(Integer.class)
            .list());
  }
}
