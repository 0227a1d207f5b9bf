package dev.lately.store;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The way of a database from any earlier version to this one; there is none back.
final class Migrations {
  private static final String FOLDER = "classpath:db/migration/";

  private Migrations() {}

  /// @throws DatabaseException when a newer version wrote the database
  static void run(Engine engine, DataSource source) {
    Flyway flyway = configured(engine, source).load();
    if (Arrays.stream(flyway.info().applied()).anyMatch(Migrations::isUnknown)) {
      throw new DatabaseException(
          "The database "
              + engine.name()
              + " was written by a newer version of Lately: run that version, or"
              + " name another "
              + (engine.file().isPresent() ? "path" : "database"));
    }
    flyway.migrate();
    engine.scrub(source);
  }

  static FluentConfiguration configured(Engine engine, DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations(FOLDER + engine.migrations(), FOLDER + "both")
        .placeholders(Map.of("generated_id", engine.generatedId()));
  }

  private static boolean isUnknown(MigrationInfo migration) {
    return migration.getState().isApplied() && !migration.getState().isResolved();
  }
}
