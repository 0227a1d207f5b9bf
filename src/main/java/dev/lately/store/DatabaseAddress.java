package dev.lately.store;

import dev.lately.model.Secret;
import java.nio.file.Path;
import java.util.Optional;

/// Where the database is: a file of our own, or on a server.
public sealed interface DatabaseAddress {
  /// The scheme of a file's address.
  String SQLITE = "jdbc:sqlite:";

  /// An embedded SQLite database.
  record File(Path path) implements DatabaseAddress {}

  /// A database on a PostgreSQL server, by its JDBC URL; it may say everything but the password.
  record Server(String url, Optional<String> user, Optional<Secret> password)
      implements DatabaseAddress {}

  /// Empty for what is no such URL, and for one that holds a password.
  static Optional<DatabaseAddress> parse(String url) {
    if (url.matches("jdbc:sqlite:[^?:]+")) {
      return Optional.of(new File(Path.of(url.substring(SQLITE.length()))));
    }
    if (url.matches("jdbc:postgresql://[^/?@\\s]+/[^/?@\\s]+(\\?\\S*)?")
        && !url.matches("(?i).*[?&]\\w*password=.*")) {
      return Optional.of(new Server(url, Optional.empty(), Optional.empty()));
    }
    return Optional.empty();
  }
}
