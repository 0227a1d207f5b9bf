package dev.lately.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;

/// Requests that nobody waits for, one after another at a pace that Discord allows, each with an
/// end: JDA by itself waits for as long as Discord's limits say.
final class Requests {
  private static final Duration GAP = Duration.ofSeconds(1).dividedBy(DiscordLimits.POSTS_A_SECOND);

  private static final int TURN_SECONDS = 45;
  private static final int ANSWER_SECONDS = 90;

  private final InstantSource clock;
  private Instant free = Instant.MIN;

  Requests(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer.
  ///
  /// @throws ErrorResponseException when Discord says no
  /// @throws Silence when it says nothing
  <T> T answer(RestAction<T> request) {
    CompletableFuture<T> answer = null;
    try {
      TimeUnit.NANOSECONDS.sleep(turn().toNanos());
      answer = request.timeout(TURN_SECONDS, TimeUnit.SECONDS).submit();
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw translated(e);
    } catch (TimeoutException e) {
      throw Silence.lost(e);
    } catch (RejectedExecutionException e) {
      throw Silence.waiting(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw answer == null ? Silence.waiting(e) : Silence.lost(e);
    } finally {
      if (answer != null) {
        answer.cancel(true);
      }
    }
  }

  private synchronized Duration turn() {
    Instant now = clock.instant();
    Instant turn = free.isAfter(now) ? free : now;
    free = turn.plus(GAP);
    return Duration.between(now, turn);
  }

  private static RuntimeException translated(ExecutionException failed) {
    return switch (failed.getCause()) {
      case ErrorResponseException e when e.getResponse().getException() != null ->
          Silence.lost(e.getResponse().getException());
      case TimeoutException late -> Silence.waiting(late);
      case RuntimeException e -> e;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
