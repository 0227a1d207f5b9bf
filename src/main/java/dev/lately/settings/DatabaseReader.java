package dev.lately.settings;

import java.nio.file.Path;
import java.util.List;

/// Reads the section `database`.
final class DatabaseReader {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String DEFAULT = SQLITE + "data/lately.db";
  private static final Form<String> URL =
      new Form<>(
          SQLITE + "PATH",
          word -> Form.TEXT.reading().apply(word).filter(DatabaseReader::isKnown),
          List.of(),
          word -> word.replaceAll("[?@].*", "***"));

  private final Secrets secrets;

  DatabaseReader(Secrets secrets) {
    this.secrets = secrets;
  }

  /// Where the embedded database stands.
  Path read(Section root) {
    Section section = root.at("database").allow("url", "user", "password");
    String url = section.read("url", URL, DEFAULT);
    section.read("user", Form.TEXT);
    secrets.read(section, "password");
    if (url.startsWith("jdbc:postgresql:")) {
      section.mistake("url", "PostgreSQL", NotYet.words("a server database", SQLITE + "PATH"));
    } else if (section.has("user") || section.has("password")) {
      section.mistake("", "a user or password", "url alone: an embedded database has neither");
    }
    return Path.of(url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "data/lately.db");
  }

  private static boolean isKnown(String url) {
    return url.matches("jdbc:sqlite:[^?:]+") || url.matches("jdbc:postgresql://.+");
  }
}
