package dev.lately.chat.telegram;

import java.io.IOException;

/// Silence after a call: Telegram may have done what was asked, or not.
final class LostAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostAnswer(String method, IOException cause) {
    super("No answer from Telegram to " + method + ": " + cause.getClass().getSimpleName(), cause);
  }
}
