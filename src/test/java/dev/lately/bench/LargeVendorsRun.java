package dev.lately.bench;

import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A hundred thousand sessions at each of five vendors: the first answer beside the vendors' own
/// time, and the process's resident memory through pages and refreshes. Takes about seven minutes.
public final class LargeVendorsRun {
  private static final int SESSIONS = 100_000;
  private static final int PAGES = 50;
  private static final int REFRESHES = 5;

  /// A little more than an answer counts as fresh.
  private static final Duration REFRESH = Duration.ofSeconds(63);

  /// So many pages are turned while the newer lists are read.
  private static final int BESIDE = 10;

  private LargeVendorsRun() {}

  public static void main(String[] args) throws Exception {
    try (Stage stage = Stage.of(SESSIONS)) {
      VendorsThemselves vendors = new VendorsThemselves(stage.simulator());
      for (int i = 0; i < 3; i++) {
        System.out.printf("the vendors' own: %d ms%n", vendors.millis());
      }
      stage.simulator().vendors().forEach(vendor -> vendor.forgetCalls());
      read(stage);
    }
    System.exit(0);
  }

  private static void read(Stage stage) throws Exception {
    LocalPerson ann = stage.discord().person("ann");
    tell(stage, "ready");
    LocalMessage list = asked(ann);
    tell(stage, "after the first answer:\n" + list.text());
    complete(stage, list, ann);
    System.out.println(list.text());
    turn(ann, list, PAGES);
    tell(stage, "after " + PAGES + " pages");
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      for (int i = 1; i <= REFRESHES; i++) {
        clock.schedule(() -> {}, REFRESH.toSeconds(), TimeUnit.SECONDS).get();
        pressed(ann, list, "Refresh");
        turn(ann, list, BESIDE);
        tell(stage, "after refresh " + i);
      }
    }
    complete(stage, list, ann);
    System.out.println(list.text());
  }

  /// Fails when a page is not there within twenty seconds, so that no press is lost unseen.
  private static void turn(LocalPerson person, LocalMessage list, int pages) {
    Latencies acknowledged = new Latencies("▶ pressed, acknowledged");
    Latencies there = new Latencies("▶ pressed, page there");
    for (int page = 0; page < pages; page++) {
      DiscordCrowd.look();
      DiscordCrowd.timed(() -> person.press(list, list.button("▶")), acknowledged, there);
    }
    System.out.println(acknowledged + "\n" + there);
  }

  private static LocalMessage asked(LocalPerson person) {
    Latencies acknowledged = new Latencies("asked, acknowledged");
    Latencies there = new Latencies("asked, list there");
    LocalMessage list =
        DiscordCrowd.timed(() -> person.type("/sessions recent", Map.of()), acknowledged, there);
    System.out.println(acknowledged + "\n" + there);
    return list;
  }

  /// Until no source is late any more, half a minute at most.
  private static void complete(Stage stage, LocalMessage list, LocalPerson person)
      throws IOException {
    long start = System.nanoTime();
    while (list.text().contains("takes longer") && System.nanoTime() - start < 30_000_000_000L) {
      pressed(person, list, "Refresh");
    }
    tell(stage, "complete " + (System.nanoTime() - start) / 1_000_000 + " ms later");
  }

  private static void pressed(LocalPerson person, LocalMessage list, String button) {
    DiscordCrowd.look();
    person.press(list, list.button(button)).answer();
  }

  private static void tell(Stage stage, String when) throws IOException {
    System.out.printf("%s: %s%n", when, stage.memory());
  }
}
