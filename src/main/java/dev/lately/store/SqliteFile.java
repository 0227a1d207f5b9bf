package dev.lately.store;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// An embedded database: one file, and what SQLite keeps beside it.
final class SqliteFile implements Engine {
  private static final int CONNECTIONS = 4;
  private static final int BUSY_MILLIS = 5_000;

  /// Stands in the file's header once nothing deleted is in free pages.
  private static final int SCRUBBED = 1;

  private final Path file;

  SqliteFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(file);
  }

  @Override
  public void prepare() {
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

  /// SQLite itself would go on writing to a deleted file, and lose it all at the end.
  @Override
  public boolean isGone() {
    return Files.notExists(file);
  }

  /// Asked for by name, SQLite's driver would come with that of every other database.
  @Override
  public HikariConfig config() {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(JournalMode.WAL);
    sqlite.setBusyTimeout(BUSY_MILLIS);
    sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
    sqlite.setSynchronous(SynchronousMode.NORMAL);
    sqlite.enforceForeignKeys(true);
    sqlite.setPragma(Pragma.SECURE_DELETE, "on");
    SQLiteDataSource source = new SQLiteDataSource(sqlite);
    source.setUrl(DatabaseAddress.SQLITE + file);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    return config;
  }

  @Override
  public String migrations() {
    return "sqlite";
  }

  /// What these connections delete is overwritten; what others deleted before stands in free pages,
  /// until the file is written anew without them.
  @Override
  public void scrub(DataSource source) {
    Jdbi.create(source)
        .useHandle(handle -> {
          if (handle.createQuery("pragma user_version").mapTo(Integer.class).one() < SCRUBBED) {
            handle.execute("vacuum");
            handle.execute("pragma user_version = " + SCRUBBED);
            handle.execute("pragma wal_checkpoint(truncate)");
          }
        });
  }

  @Override
  public String generatedId() {
    return "integer primary key autoincrement";
  }

  /// Its transactions write one after the other as it is.
  @Override
  public void lock(Handle handle) {}

  @Override
  public long lastId(Handle handle) {
    return handle
        .createQuery("select seq from sqlite_sequence where name = 'subscriptions'")
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  @Override
  public void continueAfter(Handle handle, long lastId) {
    handle.execute("delete from sqlite_sequence where name = 'subscriptions'");
    handle.execute("insert into sqlite_sequence (name, seq) values ('subscriptions', ?)", lastId);
  }

  @Override
  public String reason(RuntimeException e) {
    String all = DatabaseException.cause(e);
    if (all.contains("SQLITE_NOTADB")) {
      return "The file " + file + " is no database: move it away, or name another path";
    }
    return "The database " + file + " cannot be opened: " + all;
  }
}
