package dev.lately.store;

import dev.lately.model.SourceName;
import dev.lately.subscription.DayCounts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Counts of days in the database.
public final class JdbcDayCounts implements DayCounts {
  private static final String KEEP =
      """
      insert into day_counts (source, zone, weekday, local_date, sessions)
      values (?, ?, ?, ?, ?)
      on conflict (source, zone, weekday, local_date) do update set sessions = excluded.sessions
      """;

  private static final String BEFORE =
      """
      select sessions from day_counts
      where source = ? and zone = ? and weekday = ? and local_date < ?
      order by local_date desc limit ?
      """;

  private final Database database;

  public JdbcDayCounts(Database database) {
    this.database = database;
  }

  @Override
  public void keep(SourceName source, ZoneId zone, LocalDate day, int sessions) {
    var _ =
        database.use(handle ->
            handle.execute(
                KEEP,
                source.value(),
                zone.getId(),
                day.getDayOfWeek().getValue(),
                day.toString(),
                sessions));
  }

  @Override
  public List<Integer> before(SourceName source, ZoneId zone, LocalDate day, int most) {
    return database.use(handle ->
        handle
            .select(
                BEFORE,
                source.value(),
                zone.getId(),
                day.getDayOfWeek().getValue(),
                day.toString(),
                most)
            .mapTo(Integer.class)
            .list());
  }
}
