package dev.lately.chat.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/// Silence after a call: Telegram may have done what was asked, or not.
final class LostAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean unasked;

  LostAnswer(String method, IOException cause) {
    this(method, cause, isUnconnected(cause));
  }

  private LostAnswer(String method, IOException cause, boolean unasked) {
    super("No answer from Telegram to " + method + ": " + cause.getClass().getSimpleName(), cause);
    this.unasked = unasked;
  }

  /// Told to stop before anything was asked.
  static LostAnswer stopped(IOException cause) {
    return new LostAnswer("nothing", cause, true);
  }

  /// Whether Telegram surely never got the call.
  boolean isUnasked() {
    return unasked;
  }

  private static boolean isUnconnected(IOException cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException;
  }
}
