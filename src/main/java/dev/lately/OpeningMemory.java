package dev.lately;

import dev.lately.command.ButtonKeys;
import dev.lately.command.LastLists;
import dev.lately.command.Looks;
import dev.lately.command.Views;
import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.query.KeptTitles;
import dev.lately.query.Title;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcButtonKeys;
import dev.lately.store.JdbcLastLists;
import dev.lately.store.JdbcLooks;
import dev.lately.store.JdbcTitles;
import dev.lately.store.JdbcViews;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The memory in a database that a thread of its own opens: whoever needs it sooner waits.
///
/// It is a fifth of the start's work, and the rest of the house can be wired meanwhile.
final class OpeningMemory
    implements Views, ButtonKeys, LastLists, Looks, KeptTitles, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningMemory.class);

  private static final Duration AUDITED = Duration.ofDays(365);

  private final CompletableFuture<Opened> opened;

  private record Opened(
      Database database,
      Memory memory,
      JdbcLastLists lists,
      JdbcTitles titles,
      JdbcAuditLog audit) {
    static Opened at(DatabaseAddress address, Supplier<Duration> audited, InstantSource clock) {
      Database database = Database.of(address);
      Views views = new JdbcViews(database, clock);
      JdbcLastLists lists = new JdbcLastLists(database, views, clock);
      ButtonKeys keys = new JdbcButtonKeys(database, clock);
      JdbcTitles titles = new JdbcTitles(database, clock);
      JdbcAuditLog audit = new JdbcAuditLog(database, clock, audited);
      RightsMemory rights = RightsMemory.in(database, audit, clock);
      Looks looks = new JdbcLooks(database, clock);
      Memory memory = new Memory(views, keys, lists, looks, titles, rights);
      return new Opened(database, memory, lists, titles, audit);
    }
  }

  OpeningMemory(DatabaseAddress address, InstantSource clock) {
    this(address, () -> AUDITED, clock);
  }

  /// `audited` says for how long the audit is kept.
  OpeningMemory(DatabaseAddress address, Supplier<Duration> audited, InstantSource clock) {
    opened =
        CompletableFuture.supplyAsync(
            () -> Opened.at(address, audited, clock),
            Thread.ofPlatform().daemon().name("database")::start);
  }

  /// What answers are given with, now or when it is there.
  Memory memory() {
    return new Memory(this, this, this, this, this, rights());
  }

  RightsMemory rights() {
    return new OpeningRights(() -> get().memory().rights()).memory();
  }

  /// Returns when it is open.
  ///
  /// @throws dev.lately.store.DatabaseException when it cannot be used
  Database database() {
    return get().database();
  }

  private Opened get() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void keep(long id, View view) {
    get().memory().views().keep(id, view);
  }

  @Override
  public Optional<View> find(long id) {
    return get().memory().views().find(id);
  }

  @Override
  public List<byte[]> keys() {
    return get().memory().keys().keys();
  }

  @Override
  public void note(Whose whose, Page page) {
    get().memory().lists().note(whose, page);
  }

  @Override
  public boolean knows(Whose whose) {
    return get().memory().lists().knows(whose);
  }

  @Override
  public Optional<Row> row(Whose whose, int number) {
    return get().memory().lists().row(whose, number);
  }

  @Override
  public Optional<Row> row(Whose whose, SessionRef ref) {
    return get().memory().lists().row(whose, ref);
  }

  @Override
  public Optional<SortedMap<SourceName, Mark>> of(Person person) {
    return get().memory().looks().of(person);
  }

  @Override
  public void shown(Person person, Map<SourceName, Mark> marks) {
    get().memory().looks().shown(person, marks);
  }

  @Override
  public List<Title> latest(int most) {
    return get().titles().latest(most);
  }

  @Override
  public void keep(Title title) {
    get().titles().keep(title);
  }

  @Override
  public void used(List<SessionRef> sessions) {
    get().titles().used(sessions);
  }

  @Override
  public void close() {
    try {
      get().lists().close();
      get().titles().close();
      get().audit().close();
      get().database().close();
    } catch (RuntimeException e) {
      LOG.debug("There was no database to close", e);
    }
  }
}
