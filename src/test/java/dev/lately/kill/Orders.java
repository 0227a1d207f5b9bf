package dev.lately.kill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.Postgres;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// What a process is told: its database and chats, and where it stands still for whom.
record Orders(
    DatabaseAddress database,
    String discordUrl,
    String telegramUrl,
    Step step,
    Map<Long, String> subjects) {
  private static final int CONNECTIONS = 32;

  List<String> words() {
    return Stream.concat(
            Stream.of(url(database), discordUrl, telegramUrl, step.name()),
            subjects.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
        .toList();
  }

  static Orders read(String[] words) {
    return new Orders(
        database(words[0]),
        words[1],
        words[2],
        Step.valueOf(words[3]),
        Arrays.stream(words)
            .skip(4)
            .map(word -> word.split("="))
            .collect(Collectors.toMap(pair -> Long.valueOf(pair[0]), pair -> pair[1])));
  }

  private static String url(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.File(var path) -> DatabaseAddress.SQLITE + path;
      case DatabaseAddress.Server(var url, var _, var _) -> url;
    };
  }

  /// Those of the tests have one user.
  private static DatabaseAddress database(String url) {
    return switch (DatabaseAddress.parse(url).orElseThrow()) {
      case DatabaseAddress.File file -> file;
      case DatabaseAddress.Server server ->
          new DatabaseAddress.Server(
              server.url(), Optional.of(Postgres.USER), Optional.of(Postgres.PASSWORD));
    };
  }

  /// So many that whoever stands still holding one keeps no other from going on.
  DataSource connections() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(database));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    switch (database) {
      case DatabaseAddress.File _ -> config.addDataSourceProperty("busy_timeout", "5000");
      case DatabaseAddress.Server _ -> {
        config.setUsername(Postgres.USER);
        config.setPassword(Postgres.PASSWORD.value());
      }
    }
    return new HikariDataSource(config);
  }

  Standstill standstill() {
    return new Standstill(step, subjects);
  }
}
