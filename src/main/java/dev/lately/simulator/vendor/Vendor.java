package dev.lately.simulator.vendor;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// One vendor's behaviour behind a server.
public interface Vendor {
  String name();

  /// The path that a client's base URL ends in.
  String base();

  /// The chatbot, guru or domain that is listed; empty where there is none.
  String container();

  /// What opens the door, by word: `key` and whatever else the vendor takes.
  Map<String, String> credentials();

  /// Where the server stands, when its times carry no zone.
  default Optional<ZoneId> zone() {
    return Optional.empty();
  }

  /// How many sessions a list of the container holds.
  int listed();

  /// What a call is counted under.
  default String endpoint(Call call) {
    return call.method() + " " + call.path();
  }

  Answer answer(Call call) throws IOException;

  /// A failure in the vendor's own words.
  Answer failure(int status);

  Answer throttled(Duration retryAfter);
}
