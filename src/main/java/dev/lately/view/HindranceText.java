package dev.lately.view;

import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import java.util.Locale;

/// Words what keeps Lately from writing to a place, and what to do about it.
public record HindranceText(Reader reader) {
  public String why(Hindrance hindrance) {
    return hindrance.kind() == Hindrance.Kind.MISSING_PERMISSION && hindrance.what().isBlank()
        ? reader.say("hindrance.unnamed")
        : reader.say("hindrance.why." + hindrance.kind(), permission(hindrance.what()));
  }

  public String remedy(Hindrance hindrance, Place place) {
    return reader.say("hindrance.do." + hindrance.kind(), place.platform(), place.space());
  }

  /// A permission as the reader's app calls it; as it is named in English where that is not known.
  private String permission(String name) {
    String key = "permission." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return reader.clock().texts().knows(key) ? reader.say(key) : name;
  }
}
