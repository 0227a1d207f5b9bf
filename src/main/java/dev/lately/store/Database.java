package dev.lately.store;

import static org.jdbi.v3.core.transaction.TransactionIsolationLevel.SERIALIZABLE;

import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// What must outlive the process: an SQLite file or a database on a PostgreSQL server, opened.
public final class Database implements AutoCloseable {
  private final Engine engine;
  private final Pools pools;
  private final DataSource source;
  private final Jdbi jdbi;

  private Database(Engine engine) {
    this(engine, new Pools(engine), Pools::people);
  }

  private Database(Engine engine, Pools pools, Function<Pools, DataSource> some) {
    this.engine = engine;
    this.pools = pools;
    this.source = new CurrentPool(() -> some.apply(pools));
    this.jdbi = Jdbi.create(source);
    silence(jdbi);
  }

  /// A statement that fails would quote its values, which are people's words and ids, in a message
  /// that is logged.
  private static void silence(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
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
      throw new DatabaseException(
          "There is no database "
              + engine.name()
              + ": name another, or start `lately run`, which makes it");
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

  /// The same database for work that can wait: it has a few connections of its own, for which it
  /// waits in line. It is closed with this one.
  public Database forWork() {
    return new Database(engine, pools, Pools::work);
  }

  /// Its connections, for a library that writes its own SQL.
  public DataSource source() {
    return source;
  }

  <T> T use(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
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

  @Override
  public void close() {
    pools.close();
  }
}
