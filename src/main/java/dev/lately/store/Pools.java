package dev.lately.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// The connections to one database: some for people, who do not wait long, and some for work that
/// can wait, so that a morning full of work keeps nobody's press from its connection. All are
/// opened anew where an embedded database was deleted.
final class Pools implements AutoCloseable {
  private static final long PEOPLE_MILLIS = 2_000;
  private static final long WORK_MILLIS = 30_000;

  private final Engine engine;
  private Pair open;

  private record Pair(HikariDataSource people, HikariDataSource work) {
    void close() {
      people.close();
      work.close();
    }
  }

  /// @throws DatabaseException when it cannot be used
  Pools(Engine engine) {
    this.engine = engine;
    this.open = open(engine);
  }

  HikariDataSource people() {
    return current().people();
  }

  HikariDataSource work() {
    return current().work();
  }

  private synchronized Pair current() {
    if (engine.isGone()) {
      open.close();
      open = open(engine);
    }
    return open;
  }

  @Override
  public synchronized void close() {
    open.close();
  }

  private static Pair open(Engine engine) {
    engine.prepare();
    try {
      HikariConfig config = people(engine);
      HikariDataSource people = migrated(engine, new HikariDataSource(config));
      return new Pair(people, work(engine));
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new DatabaseException(engine.reason(e), e);
    }
  }

  private static HikariConfig people(Engine engine) {
    HikariConfig config = engine.config();
    config.setPoolName("database");
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PEOPLE_MILLIS);
    return config;
  }

  /// Connects when the first work comes.
  private static HikariDataSource work(Engine engine) {
    HikariConfig config = engine.config();
    config.setPoolName("database-work");
    config.setMaximumPoolSize(config.getMaximumPoolSize() / 2);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WORK_MILLIS);
    HikariDataSource work = new HikariDataSource();
    config.copyStateTo(work);
    return work;
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
