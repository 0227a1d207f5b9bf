package dev.lately.provider;

import dev.lately.model.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/// Why no answer came over the wire, in our own words: a library's message may quote the vendor.
final class Loss {
  private Loss() {}

  static Trouble trouble(IOException failure, Duration callTimeout) {
    return switch (failure) {
      case BoundedBody.TooLarge large -> new Trouble.TooLarge(large.limit());
      case InterruptedIOException late -> new Trouble.TimedOut(callTimeout);
      default -> new Trouble.Unreachable(reason(failure));
    };
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case Redirects.Elsewhere elsewhere -> "it redirects to another host";
      case UnknownHostException unknown -> "unknown host";
      case NoRouteToHostException unrouted -> "no route to the host";
      case ConnectException refused -> "connection refused";
      case SSLException untrusted -> "no trusted TLS connection";
      case SocketException reset -> "connection reset";
      default -> "connection lost";
    };
  }
}
