package dev.lately.handler;

import dev.lately.command.Request;
import dev.lately.model.SourceName;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/// For whom answers are made: the zone where the platform knows none, and the vendors' names.
public record Readers(InstantSource clock, ZoneId zone, Map<SourceName, String> vendors) {
  Reader of(Request request) {
    Texts texts = Texts.of(request.locale());
    return new Reader(new Clock(clock.instant(), request.zone().orElse(zone), texts), vendors);
  }
}
