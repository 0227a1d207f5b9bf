package dev.lately.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The embedded database: one file, and what SQLite keeps beside it.
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLIS = 2_000;

  private final Path file;
  private HikariDataSource pool;

  private Database(Path file) {
    this.file = file;
    this.pool = open(file);
  }

  /// Opens or makes the database and brings it up to date.
  ///
  /// @throws DatabaseException when it cannot be used
  public static Database at(Path file) {
    return new Database(file.toAbsolutePath());
  }

  Path file() {
    return file;
  }

  /// A file that was deleted under us is made anew: SQLite itself would go on writing to the
  /// deleted one, and lose it all at the end.
  <T> T use(Function<Handle, T> work) {
    try (Handle handle = Jdbi.open(pool())) {
      return work.apply(handle);
    }
  }

  private synchronized HikariDataSource pool() {
    if (Files.notExists(file)) {
      pool.close();
      pool = open(file);
    }
    return pool;
  }

  @Override
  public synchronized void close() {
    pool.close();
  }

  private static HikariDataSource open(Path file) {
    prepare(file);
    try {
      return migrated(file, new HikariDataSource(config(file)));
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DatabaseException(reason(file, e), e);
    }
  }

  private static HikariDataSource migrated(Path file, HikariDataSource pool) {
    try {
      migrate(file, pool);
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static void prepare(Path file) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.notExists(file)) {
        Files.createFile(file);
        makePrivate(file);
      }
    } catch (IOException e) {
      throw new DatabaseException(
          "The database "
              + file
              + " cannot be made ("
              + e
              + "): name another path, or give this"
              + " user the right to write there",
          e);
    }
  }

  /// Only its owner may read it, where the file system knows owners.
  static void makePrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static HikariConfig config(Path file) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file);
    config.setPoolName("database");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("busy_timeout", "5000");
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    config.addDataSourceProperty("synchronous", "NORMAL");
    config.addDataSourceProperty("foreign_keys", "true");
    return config;
  }

  private static void migrate(Path file, HikariDataSource pool) {
    Flyway flyway = Flyway.configure().dataSource(pool).load();
    if (Arrays.stream(flyway.info().applied()).anyMatch(Database::isUnknown)) {
      throw new DatabaseException(
          "The database "
              + file
              + " was written by a newer version of Lately: run that version, or"
              + " name another path");
    }
    flyway.migrate();
  }

  private static boolean isUnknown(MigrationInfo migration) {
    return migration.getState().isApplied() && !migration.getState().isResolved();
  }

  private static String reason(Path file, RuntimeException e) {
    String all = DatabaseException.cause(e);
    if (all.contains("SQLITE_NOTADB")) {
      return "The file " + file + " is no database: move it away, or name another path";
    }
    return "The database " + file + " cannot be opened: " + all;
  }
}
