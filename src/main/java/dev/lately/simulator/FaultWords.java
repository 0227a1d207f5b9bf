package dev.lately.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;

/// Faults as a person writes them: `{"fault": "latency", "seconds": 2}` and the like.
final class FaultWords {
  private static final long HUGE = 64L << 20;

  /// @throws IllegalArgumentException with what is allowed
  static Fault read(JsonNode asked) {
    String word = asked.path("fault").asText();
    Duration time = Duration.ofMillis((long) (1000 * asked.path("seconds").asDouble(1)));
    return switch (word) {
      case "none" -> Fault.NONE;
      case "latency" -> new Fault.Latency(time);
      case "error-rate" -> new Fault.ErrorRate(asked.path("share").asDouble(0.5));
      case "status" -> new Fault.Status(asked.path("code").asInt(500));
      case "wrong-key" -> Fault.WRONG_KEY;
      case "rate-limited" -> new Fault.RateLimited(time);
      case "malformed" -> new Fault.Malformed();
      case "hang" -> new Fault.Hang();
      case "drip" -> new Fault.Drip(time);
      case "huge-body" -> new Fault.HugeBody(asked.path("bytes").asLong(HUGE));
      case "reset" -> new Fault.Reset();
      case "redirect" -> new Fault.Redirect(URI.create(asked.path("to").asText()));
      default ->
          throw new IllegalArgumentException(
              "fault is none, latency, error-rate, status, wrong-key, rate-limited, malformed,"
                  + " hang, drip, huge-body, reset or redirect, not '"
                  + word
                  + "'");
    };
  }

  static String of(Fault fault) {
    return switch (fault) {
      case Fault.None _ -> "none";
      case Fault.Latency late -> "latency of " + late.by();
      case Fault.ErrorRate rate -> "error-rate of " + rate.share();
      case Fault.Status status -> "status " + status.code();
      case Fault.RateLimited limited -> "rate-limited for " + limited.retryAfter();
      case Fault.Malformed _ -> "malformed";
      case Fault.Hang _ -> "hang";
      case Fault.Drip drip -> "drip every " + drip.every();
      case Fault.HugeBody huge -> "huge-body of " + huge.bytes() + " bytes";
      case Fault.Reset _ -> "reset";
      case Fault.Redirect redirect -> "redirect to " + redirect.to();
    };
  }

  private FaultWords() {}
}
