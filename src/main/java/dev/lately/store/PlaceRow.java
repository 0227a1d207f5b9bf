package dev.lately.store;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/// A place, and a person, as they stand in the columns of a table. Of a person's roles none is
/// kept: they change.
final class PlaceRow {
  private PlaceRow() {}

  /// A topic that is '' is none.
  static Place read(ResultSet row) throws SQLException {
    return new Place(
        new PlatformId(row.getString("platform")),
        row.getString("space"),
        row.getString("channel"),
        Optional.ofNullable(row.getString("topic")).filter(topic -> !topic.isEmpty()),
        Place.Kind.valueOf(row.getString("kind")));
  }

  static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PlatformId(row.getString("person_platform")), row.getString("person"), Set.of());
  }
}
