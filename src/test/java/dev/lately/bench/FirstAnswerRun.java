package dev.lately.bench;

import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The first answer of a process just started over five vendors of a hundred thousand sessions,
/// beside the vendors' own time and with the processor time that it took; six times.
public final class FirstAnswerRun {
  private static final int STARTS = 6;

  private FirstAnswerRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> command = Image.lately();
    for (int i = 0; i < STARTS; i++) {
      try (Stage stage = Stage.of(100_000, command)) {
        VendorsThemselves vendors = new VendorsThemselves(stage.simulator());
        vendors.millis();
        vendors.millis();
        System.out.printf("the vendors' own: %d ms%n", vendors.millis());
        stage.simulator().vendors().forEach(vendor -> vendor.forgetCalls());
        ask(stage);
      }
    }
    System.exit(0);
  }

  private static void ask(Stage stage) throws IOException {
    LocalPerson ann = stage.discord().person("ann");
    Latencies acknowledged = new Latencies("asked, acknowledged");
    Latencies there = new Latencies("asked, list there");
    Duration before = processorTime(stage);
    LocalMessage list =
        DiscordCrowd.timed(() -> ann.type("/sessions recent", Map.of()), acknowledged, there);
    Duration taken = processorTime(stage).minus(before);
    System.out.println(acknowledged + "\n" + there);
    System.out.printf("%s%nprocessor %d ms; %s%n%n", list.text(), taken.toMillis(), stage.memory());
  }

  private static Duration processorTime(Stage stage) {
    return ProcessHandle.of(stage.lately().pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow();
  }
}
