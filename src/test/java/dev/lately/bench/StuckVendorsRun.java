package dev.lately.bench;

import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.simulator.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How long `/sessions recent` takes on a process just started while all five vendors are stuck,
/// and its resident memory then. Ends within about a minute.
public final class StuckVendorsRun {
  private static final int PEOPLE = 5;

  private StuckVendorsRun() {}

  public static void main(String[] args) throws Exception {
    Map<String, Fault> faults = new LinkedHashMap<>();
    faults.put("all hang", new Fault.Hang());
    faults.put("all drip a byte a second", new Fault.Drip(Duration.ofSeconds(1)));
    faults.put("all send 64 MB", new Fault.HugeBody(64 << 20));
    for (Map.Entry<String, Fault> fault : faults.entrySet()) {
      try (Stage stage = Stage.of(145)) {
        stage.simulator().vendors().forEach(vendor -> vendor.fault(fault.getValue()));
        ask(stage, fault.getKey());
      }
    }
    System.exit(0);
  }

  private static void ask(Stage stage, String how) throws Exception {
    Latencies acknowledged = new Latencies(how + ", acknowledged");
    Latencies there = new Latencies(how + ", answer there");
    for (int i = 0; i < PEOPLE; i++) {
      LocalPerson person = stage.discord().person("person-" + i);
      DiscordCrowd.timed(() -> person.type("/sessions recent", Map.of()), acknowledged, there);
    }
    System.out.println(acknowledged + "\n" + there);
    stage.simulator().vendors().forEach(v -> System.out.print(v.name() + " " + v.calls() + "  "));
    System.out.printf("calls; %s%n%n", stage.memory());
  }
}
