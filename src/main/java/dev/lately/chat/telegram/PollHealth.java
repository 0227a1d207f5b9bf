package dev.lately.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How polling goes: told to the log when it changes, and to whoever asks.
final class PollHealth {
  private static final Logger LOG = LoggerFactory.getLogger(PollHealth.class);

  /// A poll is answered within [PollRequest#SECONDS]; after twice that something hangs.
  private static final Duration SILENCE = Duration.ofSeconds(2 * PollRequest.SECONDS);

  private final InstantSource clock;
  private Instant lastGood;
  private Optional<String> trouble = Optional.empty();
  private boolean stopped;

  PollHealth(InstantSource clock) {
    this.clock = clock;
    this.lastGood = clock.instant();
  }

  synchronized void good() {
    if (trouble.isPresent() && !stopped) {
      LOG.info("Telegram answers again");
      trouble = Optional.empty();
    }
    lastGood = clock.instant();
  }

  /// Polling failed and is tried again; said once for each reason.
  synchronized void failed(String reason) {
    if (!stopped && !trouble.equals(Optional.of(reason))) {
      LOG.warn("Telegram cannot be polled, trying again: {}", reason);
      trouble = Optional.of(reason);
    }
  }

  /// Polling ended for good.
  synchronized void stopped(String reason) {
    LOG.error("Telegram is not polled any more: {}", reason);
    trouble = Optional.of(reason);
    stopped = true;
  }

  /// Polling ended because it was told to.
  synchronized void closed() {
    trouble = Optional.of("closed");
    stopped = true;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /// What keeps updates from coming; empty when all is well.
  synchronized Optional<String> trouble() {
    Duration silence = Duration.between(lastGood, clock.instant());
    return trouble.isEmpty() && silence.compareTo(SILENCE) > 0
        ? Optional.of("no answer for " + silence.toSeconds() + " s")
        : trouble;
  }
}
