package dev.lately.view;

import dev.lately.model.SourceName;
import java.util.Map;

/// For whom a card is made: the language, zone and time, and the vendors' names by source.
public record Reader(Clock clock, Map<SourceName, String> vendors) {
  public Reader {
    vendors = Map.copyOf(vendors);
  }

  public String say(String key, Object... values) {
    return clock.texts().say(key, values);
  }

  /// The vendor's name, or the source's where the source is not configured any more.
  public String vendor(SourceName source) {
    return vendors.getOrDefault(source, source.value());
  }
}
