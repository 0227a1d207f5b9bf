package dev.lately.chat.discord;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What stands on one message while presses on it are being answered.
final class Shown {
  private int presses;
  private long moment;

  static Shown joined(@Nullable Shown known) {
    Shown shown = known == null ? new Shown() : known;
    shown.presses++;
    return shown;
  }

  /// Nothing when that was the last press.
  @Nullable Shown left() {
    presses--;
    return presses == 0 ? null : this;
  }

  /// One change at a time; none for a press that is older than the one whose answer stands there.
  synchronized void change(AtomicLong press, Runnable change) {
    if (press.get() > moment) {
      change.run();
      moment = press.get();
    }
  }
}
