package dev.lately.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real database for one class of tests, empty at the beginning of each.
public final class OpenDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final List<String> TABLES =
      List.of("deliveries", "subscriptions", "day_counts", "moves", "views", "button_keys");

  private final Supplier<DatabaseAddress> made;
  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  private OpenDatabase(Supplier<DatabaseAddress> made) {
    this.made = made;
  }

  /// SQLite.
  public static OpenDatabase inAFile() {
    return new OpenDatabase(OpenDatabase::file);
  }

  /// PostgreSQL.
  public static OpenDatabase onAServer() {
    return new OpenDatabase(Postgres::empty);
  }

  /// A file that is not there yet.
  static DatabaseAddress file() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "databases"));
      return new DatabaseAddress.File(
          Files.createTempDirectory(folder.toAbsolutePath(), "d").resolve("lately.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Database get() {
    return Objects.requireNonNull(database);
  }

  DatabaseAddress address() {
    return Objects.requireNonNull(address);
  }

  /// What another process would see of it.
  void reopen() {
    get().close();
    database = Database.of(address());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    address = made.get();
    database = Database.of(address);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TABLES.forEach(table -> get().use(h -> h.execute("delete from " + table)));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    get().close();
  }
}
