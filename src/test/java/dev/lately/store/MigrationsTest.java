package dev.lately.store;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.RICH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  /// Every version that made a table, or changed one, on both databases.
  static List<Arguments> versions() {
    return both().stream()
        .flatMap(made ->
            IntStream.rangeClosed(1, EarlierRows.NEWEST)
                .mapToObj(version -> Arguments.of(version, made)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void rowsOfEveryTableOfEachVersionAreRead(int version, Supplier<DatabaseAddress> made) {
    DatabaseAddress address = made.get();
    left(address, String.valueOf(version), EarlierRows.of(version, address));
    try (Database database = Database.of(address)) {
      EarlierRows.assertRead(version, database);
    }
  }

  @Test
  void noVersionIsLeftOut() {
    try (Database database = Database.of(OpenDatabase.file())) {
      int newest =
          database.use(h ->
              h.createQuery("select max(cast(version as integer)) from flyway_schema_history")
                  .mapTo(Integer.class)
                  .one());
      assertThat(newest).isEqualTo(EarlierRows.NEWEST);
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
