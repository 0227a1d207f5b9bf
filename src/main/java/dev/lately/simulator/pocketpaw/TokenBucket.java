package dev.lately.simulator.pocketpaw;

import dev.lately.simulator.vendor.Answer;
import java.time.Duration;
import java.time.Instant;

/// A limit of so many calls a second with a burst, as PocketPaw counts them.
final class TokenBucket {
  private final double perSecond;
  private final int burst;
  private double tokens;
  private Instant filled;

  TokenBucket(double perSecond, int burst, Instant now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filled = now;
  }

  /// What a call met: whether it passed, and what the headers say of it.
  record Draw(boolean passed, int limit, int remaining, long reset, long retryAfter) {
    Answer mark(Answer answer) {
      return answer
          .with("X-RateLimit-Limit", "" + limit)
          .with("X-RateLimit-Remaining", "" + remaining)
          .with("X-RateLimit-Reset", "" + reset);
    }
  }

  synchronized Draw draw(Instant now) {
    double elapsed = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
    tokens = Math.min(burst, tokens + elapsed * perSecond);
    filled = now;
    boolean passed = tokens >= 1;
    if (passed) {
      tokens--;
    }
    long reset = (long) Math.ceil((burst - tokens) / perSecond);
    long retryAfter = Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
    return new Draw(passed, burst, (int) tokens, reset, retryAfter);
  }
}
