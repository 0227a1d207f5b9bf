package dev.lately.store;

import dev.lately.access.Binding;
import dev.lately.access.Bindings;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Bindings in the database.
public final class JdbcBindings implements Bindings {
  private static final String KEEP =
      """
      insert into bindings (platform, space, channel, topic, kind, source, level,
        person_platform, person, decided)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (platform, space, channel, topic, source) do update set kind = excluded.kind,
        level = excluded.level, person_platform = excluded.person_platform,
        person = excluded.person, decided = excluded.decided
      """;

  private final Database database;

  public JdbcBindings(Database database) {
    this.database = database;
  }

  @Override
  public List<Binding> in(PlatformId platform, String space) {
    return database.use(handle ->
        handle
            .select(
                "select * from bindings where platform = ? and space = ?"
                    + " order by channel, topic, source",
                platform.value(),
                space)
            .map((row, _) -> read(row))
            .list());
  }

  @Override
  public void keep(Binding binding) {
    Place place = binding.place();
    var _ =
        database.use(handle ->
            handle.execute(
                KEEP,
                place.platform().value(),
                place.space(),
                place.channel(),
                place.topic().orElse(""),
                place.kind().name(),
                binding.source().value(),
                binding.level().map(Level::word).orElse(null),
                binding.by().platform().value(),
                binding.by().id(),
                binding.at().toEpochMilli()));
  }

  private static Binding read(ResultSet row) throws SQLException {
    return new Binding(
        PlaceRow.read(row),
        new SourceName(row.getString("source")),
        Optional.ofNullable(row.getString("level")).flatMap(Level::of),
        PlaceRow.person(row),
        Instant.ofEpochMilli(row.getLong("decided")));
  }
}
