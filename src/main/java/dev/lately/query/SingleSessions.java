package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import dev.lately.provider.ProviderException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Single sessions and what was said in them: one vendor call for all who open one within half a
/// minute.
final class SingleSessions {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private static final int MOST = 200;

  private final Pace pace;
  private final Cache<SessionRef, Load<Optional<Session>>> sessions;
  private final Cache<SessionRef, Load<Conversation>> conversations;

  SingleSessions(Pace pace) {
    this.pace = pace;
    this.sessions = cache();
    this.conversations = cache();
  }

  private <T> Cache<SessionRef, Load<T>> cache() {
    return Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  }

  static ProviderException unknown(SessionRef ref) {
    return new ProviderException(new Trouble.NotFound("session of " + ref.source()));
  }

  /// As the vendor has it now, where it can tell in time; else as it was listed.
  Optional<Session> session(SourceFeed feed, SessionRef ref) {
    return atVendor(feed, ref).or(() -> feed.listed(ref));
  }

  private Optional<Session> atVendor(SourceFeed feed, SessionRef ref) {
    if (!feed.can(Capability.GET)) {
      return Optional.empty();
    }
    Load<Optional<Session>> load =
        shared(
            sessions,
            ref,
            () -> feed.line().start(() -> feed.source().provider().session(ref.id())));
    await(load.foreseeable(), pace.policy().deadline());
    return load.value().flatMap(found -> found);
  }

  /// @throws ProviderException with the trouble
  Conversation conversation(SourceFeed feed, SessionRef ref) {
    Load<Conversation> load =
        shared(
            conversations,
            ref,
            () -> feed.line().start(() -> feed.source().provider().conversation(ref.id())));
    await(load.result(), pace.policy().patience());
    load.trouble()
        .ifPresent(trouble -> {
          throw new ProviderException(trouble);
        });
    return load.result().join();
  }

  private static <T> Load<T> shared(
      Cache<SessionRef, Load<T>> kept, SessionRef ref, Supplier<Load<T>> start) {
    return kept.asMap()
        .compute(ref, (_, load) -> load != null && load.isCurrent(KEPT) ? load : start.get());
  }

  private static void await(CompletableFuture<?> done, Duration time) {
    try {
      done.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      // Told by the load's trouble.
      return;
    }
  }
}
