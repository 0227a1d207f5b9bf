package dev.lately.chat.telegram;

import java.time.Duration;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/// How long to leave Telegram alone after a failure: twice as long each time, half a minute at
/// most, for ever.
final class PollBackOff implements BackOff {
  static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration FIRST = Duration.ofMillis(500);

  private Duration next = FIRST;

  @Override
  public synchronized void reset() {
    next = FIRST;
  }

  @Override
  public synchronized long nextBackOffMillis() {
    Duration now = next;
    Duration twice = now.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    return now.toMillis();
  }
}
