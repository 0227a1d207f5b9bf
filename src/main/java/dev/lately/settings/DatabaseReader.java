package dev.lately.settings;

import dev.lately.model.Secret;
import dev.lately.store.DatabaseAddress;
import java.util.List;
import java.util.Optional;

/// Reads the section `database`.
final class DatabaseReader {
  private static final String DEFAULT = DatabaseAddress.SQLITE + "data/lately.db";
  private static final Form<DatabaseAddress> URL =
      new Form<>(
          "jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/NAME, without a password",
          word -> Form.TEXT.reading().apply(word).flatMap(DatabaseAddress::parse),
          List.of(),
          word -> word.replaceAll("//[^/]*@|[?@].*", "***"));

  private final Secrets secrets;

  DatabaseReader(Secrets secrets) {
    this.secrets = secrets;
  }

  DatabaseAddress read(Section root) {
    Section section = root.at("database").allow("url", "user", "password");
    Optional<String> user = section.read("user", Form.TEXT);
    Optional<Secret> password = secrets.read(section, "password");
    DatabaseAddress address =
        section.read("url", URL, DatabaseAddress.parse(DEFAULT).orElseThrow());
    return switch (address) {
      case DatabaseAddress.Server(String url, _, _) ->
          new DatabaseAddress.Server(url, user, password);
      case DatabaseAddress.File file -> {
        if (section.has("user") || section.has("password")) {
          section.mistake("", "a user or password", "url alone: an embedded database has neither");
        }
        yield file;
      }
    };
  }
}
