package dev.lately.chat.playground;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The page's levers on the simulated world.
record Controls(Setup setup, Events events, Rights rights, Journey journey, AtomicInteger scenes) {

  record Broken(String source, Stage.Fault fault) {}

  record Grown(String source, int sessions) {}

  record Moved(Stage.Move to) {}

  /// Whether Lately may post unasked in a window from now on.
  record Allowed(String window, boolean post) {}

  /// The scene as the page reads it; `now` is in milliseconds since 1970; in the windows of
  /// `silent` Lately may not post; `moving` has the move of the clock that is under way. Of two
  /// scenes the one with the higher `turn` is the later: answers and events overtake one another.
  record Seen(
      int turn,
      long now,
      String zone,
      List<Stage.Vendor> vendors,
      Set<String> silent,
      Set<Stage.Move> moving) {
    Seen {
      vendors = List.copyOf(vendors);
      silent = Set.copyOf(silent);
      moving = Set.copyOf(moving);
    }
  }

  Seen scene() {
    int turn = scenes.incrementAndGet();
    Stage.Scene scene = setup.stage().scene();
    return new Seen(
        turn,
        scene.now().toEpochMilli(),
        zone(scene.zone()),
        scene.vendors(),
        rights.taken(),
        journey.moving());
  }

  /// Browsers know no zone called `Z`.
  private static String zone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  Seen fault(JsonRequest request) throws IOException {
    Broken broken = request.body(Broken.class);
    setup.stage().fault(broken.source(), broken.fault());
    return told();
  }

  Seen grow(JsonRequest request) throws IOException {
    Grown grown = request.body(Grown.class);
    if (grown.sessions() < 1 || grown.sessions() > 1000) {
      throw new IllegalArgumentException("1 to 1000 sessions at a time");
    }
    setup.stage().grow(grown.source(), grown.sessions());
    return told();
  }

  /// Answers when the clock has arrived; every open page sees it pass.
  Seen move(JsonRequest request) throws IOException {
    Stage.Move to = request.body(Moved.class).to();
    journey.begin(to);
    try {
      told();
      setup.stage().move(to, this::passes);
    } finally {
      journey.end();
      told();
    }
    return scene();
  }

  private boolean passes() {
    told();
    return journey.goesOn();
  }

  /// Lets the clock stay where it halts next.
  Seen stop(JsonRequest request) {
    journey.stop();
    return scene();
  }

  Seen rights(JsonRequest request) throws IOException {
    Allowed allowed = request.body(Allowed.class);
    rights.set(setup.window(allowed.window()), allowed.post());
    return told();
  }

  /// Tells every open page, so that two of them show the same world.
  private Seen told() {
    Seen seen = scene();
    events.tell("scene", seen);
    return seen;
  }
}
