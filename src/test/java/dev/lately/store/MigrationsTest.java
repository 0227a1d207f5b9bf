package dev.lately.store;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.RICH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.lately.model.Filter;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows of every earlier version, read by this one.
class MigrationsTest {
  static List<Supplier<DatabaseAddress>> both() {
    return List.of(OpenDatabase::file, Postgres::empty);
  }

  private static Engine engine(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.File(var path) -> new SqliteFile(path);
      case DatabaseAddress.Server server -> new PostgresServer(server);
    };
  }

  /// A database as that version left it.
  private static void left(DatabaseAddress address, String version, String... rows) {
    Engine engine = engine(address);
    engine.prepare();
    try (HikariDataSource pool = new HikariDataSource(engine.config())) {
      Migrations.configured(engine, pool).target(version).load().migrate();
      Jdbi.create(pool).useHandle(handle -> List.of(rows).forEach(handle::execute));
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void rowsOfVersion1AreRead(Supplier<DatabaseAddress> made) {
    DatabaseAddress address = made.get();
    left(
        address,
        "1",
        "insert into views (id, sources, words, since, origin, pinned, page_size, last_used)"
            + " values (-9000000000, 'docs-guru', 'how', '7d', null, "
            + (address instanceof DatabaseAddress.File ? "1" : "true")
            + ", 15, 1795000000000)",
        "insert into button_keys (created, secret)"
            + " values (1790000000000, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=')");
    try (Database database = Database.of(address)) {
      assertThat(new JdbcViews(database, () -> NOW).find(-9_000_000_000L))
          .contains(
              new View(
                  List.of(new SourceName("docs-guru")),
                  Optional.of("how"),
                  new Filter(Since.DAYS_7, Optional.empty(), true),
                  15));
      assertThat(new JdbcButtonKeys(database, () -> NOW).keys())
          .singleElement()
          .satisfies(key -> assertThat(key).startsWith(0, 1, 2, 3).hasSize(32));
      assertThat(new JdbcSubscriptions(database).add(CHANNEL, FOUNDER, RICH, NOW)).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void aDatabaseOfANewerVersionIsRefused(Supplier<DatabaseAddress> made) {
    DatabaseAddress address = made.get();
    try (Database database = Database.of(address)) {
      database.use(h ->
          h.execute(
              "insert into flyway_schema_history select 99, '99', 'later', 'SQL',"
                  + " 'V99__later.sql', 1, installed_by, installed_on, 1, success from"
                  + " flyway_schema_history where version = '1'"));
    }
    assertThatThrownBy(() -> Database.of(address))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("newer version of Lately")
        .hasMessageContaining(engine(address).name());
  }

  @ParameterizedTest
  @MethodSource("both")
  void openingItAgainChangesNothing(Supplier<DatabaseAddress> made) {
    DatabaseAddress address = made.get();
    long id;
    try (Database database = Database.of(address)) {
      id = new JdbcSubscriptions(database).add(CHANNEL, FOUNDER, RICH, NOW).orElseThrow().id();
    }
    try (Database database = Database.of(address)) {
      assertThat(new JdbcSubscriptions(database).find(id)).isPresent();
    }
  }
}
