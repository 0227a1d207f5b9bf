package dev.lately.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// When the next message may go to a chat, so that Telegram need not refuse it.
final class Pace {
  /// Chats that are remembered; one beyond them was quiet for longest and starts anew.
  private static final int CHATS = 10_000;

  private final InstantSource clock;
  private final Window overall = new Window(TelegramLimits.PER_SECOND, Duration.ofSeconds(1));
  private final SequencedMap<String, List<Window>> chats = new LinkedHashMap<>(16, 0.75f, true);

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /// Takes the next turn in the chat: how long to wait for it.
  synchronized Duration inChat(String chat) {
    Instant now = clock.instant();
    List<Window> windows = chats.computeIfAbsent(chat, Pace::windows);
    if (chats.size() > CHATS) {
      chats.pollFirstEntry();
    }
    Instant turn = now;
    for (Window window : windows) {
      Instant next = window.next(now);
      turn = next.isAfter(turn) ? next : turn;
    }
    for (Window window : windows) {
      window.take(turn);
    }
    return Duration.between(now, turn);
  }

  /// Takes the next turn of all chats: how long to wait for it. It is taken after the wait for the
  /// chat's own, so that a crowded chat keeps no other waiting.
  synchronized Duration overall() {
    Instant now = clock.instant();
    Instant turn = overall.next(now);
    overall.take(turn);
    return Duration.between(now, turn);
  }

  /// A group's id is negative.
  private static List<Window> windows(String chat) {
    Window burst = new Window(TelegramLimits.BURST_IN_A_CHAT, TelegramLimits.BURST_PERIOD);
    return chat.startsWith("-")
        ? List.of(burst, new Window(TelegramLimits.PER_MINUTE_IN_A_GROUP, Duration.ofMinutes(1)))
        : List.of(burst);
  }

  /// At most `count` turns in any stretch of `period`.
  private static final class Window {
    private final int count;
    private final Duration period;
    private final Deque<Instant> taken = new ArrayDeque<>();

    Window(int count, Duration period) {
      this.count = count;
      this.period = period;
    }

    Instant next(Instant now) {
      Instant free = taken.size() < count ? now : taken.getFirst().plus(period);
      return free.isAfter(now) ? free : now;
    }

    void take(Instant turn) {
      taken.addLast(turn);
      if (taken.size() > count) {
        taken.removeFirst();
      }
    }
  }
}
