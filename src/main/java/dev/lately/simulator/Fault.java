package dev.lately.simulator;

import java.net.URI;
import java.time.Duration;

/// What goes wrong at a vendor until another fault is set.
public sealed interface Fault {
  Fault NONE = new None();

  /// The key is refused, in the vendor's own words.
  Fault WRONG_KEY = new Status(401);

  /// Nothing goes wrong.
  record None() implements Fault {}

  /// Every answer is late by this much.
  record Latency(Duration by) implements Fault {}

  /// A share of the calls, from 0 to 1, is answered 500, 502 or 503.
  record ErrorRate(double share) implements Fault {
    public ErrorRate {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("an error rate is a share from 0 to 1");
      }
    }
  }

  /// Every call is answered with this status and the vendor's own body for it.
  record Status(int code) implements Fault {
    public Status {
      if (code < 400 || code > 599) {
        throw new IllegalArgumentException("a failing status is from 400 to 599");
      }
    }
  }

  /// Every call is answered 429 with `Retry-After`.
  record RateLimited(Duration retryAfter) implements Fault {}

  /// Every answer's JSON stops before its end.
  record Malformed() implements Fault {}

  /// Calls are accepted, and not answered before another fault is set.
  record Hang() implements Fault {}

  /// Bodies come byte by byte, this far apart.
  record Drip(Duration every) implements Fault {}

  /// Bodies go on as valid JSON until they are at least so long.
  record HugeBody(long bytes) implements Fault {}

  /// The connection ends in the middle of the body.
  record Reset() implements Fault {}

  /// Every call is sent to another host with status 307.
  record Redirect(URI to) implements Fault {
    public Redirect {
      if (!to.isAbsolute()) {
        throw new IllegalArgumentException("a redirect leads to a whole address, not '" + to + "'");
      }
    }
  }
}
