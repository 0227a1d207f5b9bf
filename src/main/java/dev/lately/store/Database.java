package dev.lately.store;

import static org.jdbi.v3.core.transaction.TransactionIsolationLevel.SERIALIZABLE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What must outlive the process: an SQLite file or a database on a PostgreSQL server, opened.
public final class Database implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 2_000;

  private final Engine engine;
  private HikariDataSource pool;
  private Jdbi jdbi;

  private Database(Engine engine) {
    this.engine = engine;
    this.pool = open(engine);
    this.jdbi = Jdbi.create(pool);
  }

  /// Opens or makes the embedded database and brings it up to date.
  ///
  /// @throws DatabaseException when it cannot be used
  public static Database at(Path file) {
    return of(new DatabaseAddress.File(file));
  }

  /// Opens the database and brings it up to date.
  ///
  /// @throws DatabaseException when it cannot be used
  public static Database of(DatabaseAddress address) {
    return new Database(engine(address));
  }

  /// Opens a database that is there, and brings it up to date.
  ///
  /// @throws DatabaseException when it is not there, or cannot be used
  public static Database existing(DatabaseAddress address) {
    Engine engine = engine(address);
    if (engine.isGone()) {
      throw new DatabaseException("There is no database " + engine.name());
    }
    return new Database(engine);
  }

  private static Engine engine(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.File(Path path) -> new SqliteFile(path);
      case DatabaseAddress.Server server -> new PostgresServer(server);
    };
  }

  /// How messages name it; nothing secret.
  public String name() {
    return engine.name();
  }

  Engine engine() {
    return engine;
  }

  <T> T use(Function<Handle, T> work) {
    try (Handle handle = jdbi().open()) {
      return work.apply(handle);
    }
  }

  /// All of it or nothing.
  <T> T inTransaction(Function<Handle, T> work) {
    return use(handle -> handle.inTransaction(work::apply));
  }

  /// Reads everything as at one instant.
  <T> T snapshot(Function<Handle, T> work) {
    return use(handle -> handle.inTransaction(SERIALIZABLE, work::apply));
  }

  /// All of it or nothing, and no other such work at the same time, in this process or another.
  <T> T alone(Function<Handle, T> work) {
    return inTransaction(handle -> {
      engine.lock(handle);
      return work.apply(handle);
    });
  }

  private synchronized Jdbi jdbi() {
    if (engine.isGone()) {
      pool.close();
      pool = open(engine);
      jdbi = Jdbi.create(pool);
    }
    return jdbi;
  }

  @Override
  public synchronized void close() {
    pool.close();
  }

  private static HikariDataSource open(Engine engine) {
    engine.prepare();
    try {
      return migrated(engine, new HikariDataSource(config(engine)));
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DatabaseException(engine.reason(e), e);
    }
  }

  private static HikariConfig config(Engine engine) {
    HikariConfig config = engine.config();
    config.setPoolName("database");
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }

  private static HikariDataSource migrated(Engine engine, HikariDataSource pool) {
    try {
      Migrations.run(engine, pool);
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }
}
