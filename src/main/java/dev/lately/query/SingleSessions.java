package dev.lately.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lately.model.Conversation;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Single sessions and what was said in them: one vendor call for all who open one within half a
/// minute, or read in it within five.
final class SingleSessions {
  private static final Duration KEPT = Duration.ofSeconds(30);

  /// Long enough to read on in one: each page would cost a call.
  private static final Duration KEPT_WORDS = Duration.ofMinutes(5);

  private static final int MOST = 200;

  /// Each may be megabytes.
  private static final int MOST_WORDS = 50;

  /// A session, and how old what is known of it may be.
  private record Wanted(SessionRef ref, Duration kept) {}

  private final Pace pace;
  private final Cache<SessionRef, Load<Optional<Session>>> sessions;
  private final Cache<SessionRef, Load<Conversation>> conversations;
  private final GoneSessions gone;

  SingleSessions(Pace pace) {
    this.pace = pace;
    this.sessions = cache(MOST);
    this.conversations = cache(MOST_WORDS);
    this.gone = new GoneSessions(pace);
  }

  private <T> Cache<SessionRef, Load<T>> cache(int most) {
    return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /// As the vendor has it now, where it can tell in time and within its budget; else as it is
  /// `listed`.
  Optional<Sighting> session(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    return gone.find(ref, listed).or(() -> atVendor(feed, ref, listed)).or(() -> listed);
  }

  private Optional<Sighting> atVendor(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    listed.ifPresent(known -> forgetBefore(ref, known.asOf()));
    if (!feed.can(Capability.GET) || !isWorthACall(feed, ref, listed)) {
      return Optional.empty();
    }
    Load<Optional<Session>> load =
        shared(
            sessions,
            new Wanted(ref, KEPT),
            () -> feed.line().start(() -> feed.source().provider().session(ref.id())));
    await(load.foreseeable(), pace.policy().deadline());
    return load.value()
        .flatMap(told ->
            told.map(session -> Sighting.told(session, listed, load.startedAt()))
                .or(() -> listed.map(gone::add)));
  }

  /// A list that came later knows better.
  private void forgetBefore(SessionRef ref, Instant asOf) {
    sessions
        .asMap()
        .computeIfPresent(ref, (_, load) -> load.startedAt().isBefore(asOf) ? null : load);
  }

  /// What is listed anyway leaves half of the budget to the lists.
  private boolean isWorthACall(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    return listed.isEmpty()
        || feed.line().isIdle()
        || Optional.ofNullable(sessions.getIfPresent(ref))
            .filter(l -> l.isCurrent(KEPT))
            .isPresent();
  }

  Transcript transcript(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    return gone.find(ref, listed)
        .<Transcript>map(last -> new Transcript.Gone(Optional.of(last)))
        .orElseGet(() -> asked(feed, ref, listed));
  }

  private Transcript asked(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    Load<Conversation> load =
        shared(
            conversations,
            new Wanted(ref, KEPT_WORDS),
            () -> feed.line().start(() -> feed.source().provider().conversation(ref.id())));
    await(load.result(), pace.policy().patience());
    return load.trouble()
        .map(why -> why instanceof Trouble.NotFound ? unknown(listed) : new Transcript.Failed(why))
        .orElseGet(() -> new Transcript.Told(load.result().join()));
  }

  /// One call for each who looks: what comes is shared with nobody. Only of a session that is this
  /// source's for certain.
  Revealed reveal(SourceFeed feed, SessionRef ref, Optional<Sighting> listed) {
    if (!feed.can(Capability.GET) || (listed.isEmpty() && !feed.can(Capability.SEEK))) {
      return new Revealed.Nothing();
    }
    Load<Optional<Participant>> load =
        feed.line().start(() -> feed.source().provider().unmasked(ref.id()));
    await(load.result(), pace.policy().deadline());
    return load.trouble()
        .<Revealed>map(Revealed.Failed::new)
        .or(() -> load.value().flatMap(said -> said).map(Revealed.Told::new))
        .orElseGet(Revealed.Nothing::new);
  }

  /// A vendor may know nothing of what was said in a session in which nothing was.
  private Transcript unknown(Optional<Sighting> listed) {
    return listed.filter(known -> known.session().facts().messageCount() == 0).isPresent()
        ? new Transcript.Told(new Conversation(List.of(), true))
        : new Transcript.Gone(listed.map(gone::add));
  }

  private static <T> Load<T> shared(
      Cache<SessionRef, Load<T>> kept, Wanted wanted, Supplier<Load<T>> start) {
    return kept.asMap()
        .compute(
            wanted.ref(),
            (_, load) -> load != null && load.isCurrent(wanted.kept()) ? load : start.get());
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
