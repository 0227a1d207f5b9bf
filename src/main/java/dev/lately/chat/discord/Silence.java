package dev.lately.chat.discord;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/// No answer from Discord to a request, which may have been done or not.
final class Silence extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean unsent;

  private Silence(String what, Exception cause, boolean unsent) {
    super(what + ": " + cause.getClass().getSimpleName(), cause);
    this.unsent = unsent;
  }

  /// It still waited for its turn and was taken back.
  static Silence waiting(Exception cause) {
    return new Silence("Discord's limits let a request wait too long", cause, true);
  }

  static Silence lost(Exception cause) {
    return new Silence("No answer from Discord", cause, unconnected(cause));
  }

  /// Whether Discord surely never got the request.
  boolean isUnsent() {
    return unsent;
  }

  private static boolean unconnected(Exception cause) {
    return cause instanceof IOException
        && (cause instanceof ConnectException
            || cause instanceof UnknownHostException
            || cause instanceof NoRouteToHostException);
  }
}
