package dev.lately;

import dev.lately.command.LastLists;
import dev.lately.command.PassingLastLists;
import dev.lately.model.SessionRef;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.DatabaseException;
import dev.lately.store.JdbcLastLists;
import dev.lately.store.JdbcViews;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each person was shown last in a terminal: kept in the database that is configured, where it
/// is there and can be opened; else only until the process ends.
final class TerminalLists implements LastLists, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalLists.class);

  /// How long anybody waits for a database that is slow or away.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private record Opened(Database database, JdbcLastLists lists) {}

  private final PassingLastLists memory = new PassingLastLists();

  /// The database once it is open and all that was shown before was given to it.
  private CompletableFuture<Optional<Opened>> kept;

  /// Begins to open it.
  TerminalLists(DatabaseAddress address, InstantSource clock) {
    kept =
        CompletableFuture.supplyAsync(
            () -> open(address, clock), Thread.ofPlatform().daemon().name("database")::start);
  }

  private static Optional<Opened> open(DatabaseAddress address, InstantSource clock) {
    try {
      Database database = Database.existing(address);
      JdbcViews views = new JdbcViews(database, clock);
      return Optional.of(new Opened(database, new JdbcLastLists(database, views, clock)));
    } catch (DatabaseException e) {
      LOG.debug("What was shown is not kept", e);
      return Optional.empty();
    }
  }

  @Override
  public synchronized void note(Whose whose, Page page) {
    memory.note(whose, page);
    kept =
        kept.thenApply(database -> {
          database.ifPresent(opened -> opened.lists().note(whose, page));
          return database;
        });
  }

  @Override
  public boolean knows(Whose whose) {
    return memory.knows(whose) || opened().filter(o -> o.lists().knows(whose)).isPresent();
  }

  @Override
  public Optional<Row> row(Whose whose, int number) {
    return memory
        .row(whose, number)
        .or(() -> opened().flatMap(o -> o.lists().row(whose, number)))
        .filter(row -> memory.allows(whose, row));
  }

  @Override
  public Optional<Row> row(Whose whose, SessionRef ref) {
    return memory
        .row(whose, ref)
        .or(() -> opened().flatMap(o -> o.lists().row(whose, ref)))
        .filter(row -> memory.allows(whose, row));
  }

  private synchronized CompletableFuture<Optional<Opened>> kept() {
    return kept;
  }

  private Optional<Opened> opened() {
    try {
      return kept().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("The database is not there in time", e);
      return Optional.empty();
    }
  }

  /// Writes what waits.
  @Override
  public void close() {
    opened()
        .ifPresent(open -> {
          open.lists().close();
          open.database().close();
        });
  }
}
