package dev.lately.simulator;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on a simulated vendor's door.
public final class Doors {
  private static final String NO_SECRET = "username";

  private Doors() {}

  /// Whose door it is, and what opens it.
  public record Sign(String name, List<String> keys) {}

  /// Empty where it is no vendor's.
  public static Optional<Sign> vendor(HttpHandler handler) {
    return handler instanceof Door door
        ? Optional.of(new Sign(door.vendor().name(), keys(door)))
        : Optional.empty();
  }

  private static List<String> keys(Door door) {
    return door.vendor().credentials().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(NO_SECRET))
        .map(Map.Entry::getValue)
        .toList();
  }
}
