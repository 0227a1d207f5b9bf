package dev.lately.store;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.RICH;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.lately.model.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /// As they were kept raw, and what the last is in marks.
  private static final List<String> IDS =
      List.of(
          "whatsapp_+4915155501001",
          "teams_19:ab@thread.v2",
          "discord_81384788765712385",
          "matrix_!room:chat.example",
          "41555010012345",
          "1v1bxqk9ls");

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11})
  void nothingIsLeftOfIdsThatWereKeptRaw(int version) throws IOException {
    DatabaseAddress.File address = (DatabaseAddress.File) OpenDatabase.file();
    left(address, String.valueOf(version), keptRaw());
    assertThat(bytes(address)).contains(IDS).contains("deleted_+49");
    try (Database database = Database.of(address)) {
      assertThat(bytes(address)).doesNotContain(IDS).doesNotContain("deleted_+49");
      assertThat(new JdbcViews(database, () -> NOW).find(IDS.size())).contains(View.all(5));
    }
    assertThat(bytes(address)).doesNotContain(IDS).doesNotContain("deleted_+49");
  }

  private static String[] keptRaw() {
    List<String> rows = new ArrayList<>(List.of("pragma secure_delete = off"));
    for (int i = 0; i < IDS.size(); i++) {
      rows.add(listed(i, IDS.get(i)));
      rows.add(viewed(i, "'" + IDS.get(i) + "'"));
    }
    IntStream.range(100, 300).forEach(i -> rows.add(listed(i, "deleted_+49" + i)));
    rows.add("delete from listed_rows where number >= 100");
    rows.add(viewed(IDS.size(), "null"));
    rows.add("insert into looks values ('o', 's', 1, 'mwopdeo0 mwop6zag u 1v1bxqk9ls=5k zz=')");
    return rows.toArray(String[]::new);
  }

  private static String listed(int number, String id) {
    return "insert into listed_rows values ('o', " + number + ", 1, 2, 's', '" + id + "', 3)";
  }

  private static String viewed(int id, String words) {
    return "insert into views (id, sources, words, since, pinned, page_size, last_used) values ("
        + (id + ", '', " + words + ", 'all', 0, 5, ")
        + (NOW.toEpochMilli() + ")");
  }

  /// Of the file and of what SQLite keeps beside it.
  private static String bytes(DatabaseAddress.File address) throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.list(address.path().getParent())) {
      for (Path file : files.toList()) {
        bytes.append(Files.readString(file, ISO_8859_1));
      }
    }
    return bytes.toString();
  }

  @Test
  void whatIsDeletedIsOverwritten() throws IOException {
    DatabaseAddress.File address = (DatabaseAddress.File) OpenDatabase.file();
    try (Database database = Database.of(address)) {
      IntStream.range(0, 300).forEach(i -> database.use(h -> h.execute(listed(i, "gone-" + i))));
      database.use(h -> h.execute("delete from listed_rows"));
    }
    assertThat(bytes(address)).contains("listed_rows").doesNotContain("gone-");
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
