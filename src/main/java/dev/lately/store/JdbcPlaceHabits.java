package dev.lately.store;

import dev.lately.access.PlaceHabits;
import dev.lately.model.Language;
import dev.lately.model.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Habits in the database.
public final class JdbcPlaceHabits implements PlaceHabits {
  private static final String KEEP =
      """
      insert into place_habits (platform, space, channel, topic, language, zone)
      values (?, ?, ?, ?, ?, ?)
      on conflict (platform, space, channel, topic)
      do update set language = excluded.language, zone = excluded.zone
      """;

  private static final String OF =
      "select * from place_habits where platform = ? and space = ? and channel = ? and topic = ?";

  private final Database database;
  private final Outage outage;

  public JdbcPlaceHabits(Database database, InstantSource clock) {
    this.database = database;
    this.outage = new Outage(clock);
  }

  @Override
  public Habit of(Place place) {
    return outage.attempt(() -> read(place)).orElse(Habit.NONE);
  }

  private Habit read(Place place) {
    return database.use(handle ->
        handle
            .select(
                OF,
                place.platform().value(),
                place.space(),
                place.channel(),
                place.topic().orElse(""))
            .map((row, _) -> habit(row))
            .findFirst()
            .orElse(Habit.NONE));
  }

  private static Habit habit(ResultSet row) throws SQLException {
    return new Habit(
        Optional.ofNullable(row.getString("language"))
            .map(Locale::forLanguageTag)
            .flatMap(Language::of),
        zone(row.getString("zone")));
  }

  /// One that this Java does not know any more is none.
  private static Optional<ZoneId> zone(@Nullable String id) {
    try {
      return Optional.ofNullable(id).map(ZoneId::of);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(Place place, Habit habit) {
    var _ =
        database.use(handle ->
            handle.execute(
                KEEP,
                place.platform().value(),
                place.space(),
                place.channel(),
                place.topic().orElse(""),
                habit.language().map(Language::tag).orElse(null),
                habit.zone().map(ZoneId::getId).orElse(null)));
  }
}
