package dev.lately;

import dev.lately.access.AuditLog;
import dev.lately.command.LastLists;
import dev.lately.command.PassingLastLists;
import dev.lately.model.SessionRef;
import dev.lately.query.KeptTitles;
import dev.lately.query.Title;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.DatabaseException;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcLastLists;
import dev.lately.store.JdbcTitles;
import dev.lately.store.JdbcViews;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each person was shown last in a terminal, the titles that no list has, and who looked: kept
/// in the database that is configured, where it is there and can be opened; else only until the
/// process ends. What must be kept is kept in one that is made, or is not done.
final class TerminalMemory implements LastLists, AuditLog, KeptTitles, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalMemory.class);

  /// How long anybody waits for a database that is slow or away.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private record Opened(
      Database database, JdbcLastLists lists, JdbcAuditLog audit, JdbcTitles titles) {
    static Opened in(Database database, InstantSource clock) {
      JdbcViews views = new JdbcViews(database, clock);
      return new Opened(
          database,
          new JdbcLastLists(database, views, clock),
          new JdbcAuditLog(database, clock, () -> AUDITED),
          new JdbcTitles(database, clock));
    }
  }

  /// Whoever runs the bot says for how long, and the bot forgets what is older.
  private static final Duration AUDITED = Duration.ofDays(3_650);

  private final DatabaseAddress address;
  private final InstantSource clock;

  private final PassingLastLists memory = new PassingLastLists();

  /// The database once it is open and all that was shown before was given to it.
  private CompletableFuture<Optional<Opened>> kept;

  /// Begins to open it.
  TerminalMemory(DatabaseAddress address, InstantSource clock) {
    this.address = address;
    this.clock = clock;
    kept =
        CompletableFuture.supplyAsync(
            () -> open(address, clock), Thread.ofPlatform().daemon().name("database")::start);
  }

  /// What answers are given with.
  Memory memory() {
    return Memory.ofThisProcess().with(this).keeping(this).with(RightsMemory.audited(this));
  }

  private static Optional<Opened> open(DatabaseAddress address, InstantSource clock) {
    try {
      return Optional.of(Opened.in(Database.existing(address), clock));
    } catch (DatabaseException e) {
      LOG.debug("What was shown is not kept", e);
      return Optional.empty();
    }
  }

  @Override
  public synchronized void note(Whose whose, Page page) {
    memory.note(whose, page);
    later(opened -> opened.lists().note(whose, page));
  }

  private synchronized void later(Consumer<Opened> work) {
    kept =
        kept.thenApply(database -> {
          database.ifPresent(work);
          return database;
        });
  }

  @Override
  public synchronized void note(Entry entry) {
    if (entry.mustBeKept()) {
      made().audit().note(entry);
    } else {
      later(opened -> opened.audit().note(entry));
    }
  }

  private Opened made() {
    Optional<Opened> there = opened();
    if (there.isPresent()) {
      return there.get();
    }
    try {
      Opened made = Opened.in(Database.of(address), clock);
      kept = CompletableFuture.completedFuture(Optional.of(made));
      return made;
    } catch (DatabaseException e) {
      throw new IllegalStateException(
          "What is handed out is written down first, and cannot be: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Entry> read(Wanted wanted) {
    return opened().map(open -> open.audit().read(wanted)).orElse(List.of());
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

  @Override
  public List<Title> latest(int most) {
    return opened().map(o -> o.titles().latest(most)).orElse(List.of());
  }

  @Override
  public void keep(Title title) {
    later(opened -> opened.titles().keep(title));
  }

  @Override
  public void used(List<SessionRef> sessions) {
    later(opened -> opened.titles().used(sessions));
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
          open.audit().close();
          open.titles().close();
          open.database().close();
        });
  }
}
