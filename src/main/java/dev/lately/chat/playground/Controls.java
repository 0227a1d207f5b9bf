package dev.lately.chat.playground;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// The page's levers on the simulated world.
record Controls(Stage stage, Events events) {

  record Broken(String source, Stage.Fault fault) {}

  record Grown(String source, int sessions) {}

  record Moved(Stage.Move to) {}

  /// The scene as the page reads it; `now` is in milliseconds since 1970.
  record Seen(long now, String zone, List<Stage.Vendor> vendors) {}

  Seen scene() {
    Stage.Scene scene = stage.scene();
    return new Seen(scene.now().toEpochMilli(), zone(scene.zone()), scene.vendors());
  }

  /// Browsers know no zone called `Z`.
  private static String zone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  Seen fault(JsonRequest request) throws IOException {
    Broken broken = request.body(Broken.class);
    stage.fault(broken.source(), broken.fault());
    return told();
  }

  Seen grow(JsonRequest request) throws IOException {
    Grown grown = request.body(Grown.class);
    if (grown.sessions() < 1 || grown.sessions() > 1000) {
      throw new IllegalArgumentException("1 to 1000 sessions at a time");
    }
    stage.grow(grown.source(), grown.sessions());
    return told();
  }

  Seen move(JsonRequest request) throws IOException {
    stage.move(request.body(Moved.class).to());
    return told();
  }

  /// Tells every open page, so that two of them show the same world.
  private Seen told() {
    Seen seen = scene();
    events.tell("scene", seen);
    return seen;
  }
}
