package dev.lately;

import dev.lately.chat.Answerer;
import dev.lately.chat.Courier;
import dev.lately.digest.DigestSchedule;
import dev.lately.handler.Reload;
import dev.lately.ops.Metrics;
import dev.lately.ops.OpsServer;
import dev.lately.ops.Readiness;
import dev.lately.settings.Settings;
import dev.lately.store.Database;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The bot while it runs: its chats, its database, its health.
final class Bot implements AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final OpeningMemory memory;
  private final OpsServer ops;
  private final HouseInForce house;
  private final MovedChats moved;
  private final List<Platforms.Named> platforms;
  private volatile @Nullable Digests digests;

  /// Begins to open the database.
  ///
  /// @throws RuntimeException when the port is taken
  Bot(Settings settings, InstantSource clock) {
    this(settings, () -> settings, clock);
  }

  /// `again` reads the configuration anew.
  Bot(Settings settings, Supplier<Settings> again, InstantSource clock) {
    this.memory = new OpeningMemory(settings.database(), this::audited, clock);
    House first = Main.house(settings, memory.memory(), metrics, clock);
    Main.Ground ground = new Main.Ground(memory.memory(), metrics, clock);
    this.house = new HouseInForce(settings, first, again, new Rebuilding(ground, memory::database));
    this.moved = new MovedChats(() -> house.get().grants(), memory::database, clock);
    this.platforms = new Platforms(house, moved, clock).of(settings.chats());
    Readiness readiness = new Readiness();
    platforms.forEach(platform -> readiness.add(platform.name(), () -> trouble(platform)));
    InetSocketAddress address =
        new InetSocketAddress(settings.http().bind(), settings.http().port());
    this.ops = new OpsServer(address, readiness, metrics);
  }

  private Duration audited() {
    return house.settings().access().audited();
  }

  private Optional<String> trouble(Platforms.Named platform) {
    return open.contains(platform.name())
        ? platform.platform().trouble()
        : Optional.of("not connected");
  }

  /// Reads the configuration anew while everything goes on.
  Reload reload() {
    return house;
  }

  /// Returns when every chat is connected.
  ///
  /// @throws dev.lately.store.DatabaseException when the database cannot be used
  /// @throws IllegalStateException as soon as a chat refuses
  void open() throws InterruptedException {
    // Discord counts sign-ins and resets the token of who makes 1,000 a day: none for a start that
    // fails, however often it is tried again.
    Database database = memory.database();
    moved.recall();
    Digests theirs = new Digests(database, house, couriers(), metrics);
    digests = theirs;
    openAll(theirs.answering());
  }

  /// Sends digests from now on. The chats are open before, and nobody waits for it at the start.
  void startDigests() {
    Digests theirs = digests;
    if (theirs != null) {
      theirs.start(DigestSchedule.Pace.USUAL);
    }
  }

  private List<Courier> couriers() {
    return platforms.stream().flatMap(p -> p.platform().couriers().stream()).toList();
  }

  private void openAll(Answerer answerer) throws InterruptedException {
    ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();
    ExecutorCompletionService<String> opening = new ExecutorCompletionService<>(each);
    platforms.forEach(platform -> opening.submit(() -> open(platform, answerer)));
    try {
      for (int i = 0; i < platforms.size(); i++) {
        opening.take().get();
      }
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalStateException(cause.getMessage(), cause);
    } finally {
      each.shutdownNow();
    }
  }

  private String open(Platforms.Named platform, Answerer answerer) {
    platform.platform().open(answerer);
    open.add(platform.name());
    return platform.name();
  }

  /// Ends the digests, then the chats side by side, each of which lets what is under way finish;
  /// then the rest.
  @Override
  public void close() {
    open.clear();
    Digests theirs = digests;
    if (theirs != null) {
      theirs.close();
    }
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      platforms.forEach(platform -> each.execute(platform.platform()::close));
    }
    ops.close();
    memory.close();
    metrics.close();
  }
}
