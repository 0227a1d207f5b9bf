package dev.lately.model;

import java.util.Map;

/// What an end user said of himself in a lead form or by signing in: personal data.
///
/// Its `toString` tells nothing, so that no log can.
public record Participant(Map<String, String> fields) {
  /// Somebody who said something that is not told here.
  public static final Participant UNTOLD = new Participant(Map.of());

  public Participant {
    fields = Map.copyOf(fields);
  }

  @Override
  public String toString() {
    return "Participant[" + fields.size() + " fields]";
  }
}
