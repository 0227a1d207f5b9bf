package dev.lately.kill;

import dev.lately.subscription.Outcome;
import java.util.List;
import java.util.function.Predicate;

/// How often what came of the digests whose processes were killed at one step.
public record Tally(List<Result> results) {
  public static String table(List<Result> all) {
    StringBuilder table = new StringBuilder("| step | Discord | Telegram |\n|---|---|---|\n");
    for (Step step : Step.ALL) {
      table.append(
          "| %s | %s | %s |%n"
              .formatted(
                  step.words(), cell(all, step, Step.DISCORD), cell(all, step, Step.TELEGRAM)));
    }
    return table.toString();
  }

  private static String cell(List<Result> all, Step step, String platform) {
    Tally tally =
        new Tally(
            all.stream().filter(r -> r.step() == step && r.platform().equals(platform)).toList());
    return tally.results().isEmpty() ? "" : tally.words();
  }

  private String words() {
    return "%d sent, %d uncertain (%d came), %d lost, %d twice, %d not as promised"
        .formatted(
            count(r -> r.outcome() instanceof Outcome.Sent),
            count(r -> r.outcome() instanceof Outcome.Uncertain),
            count(r -> r.outcome() instanceof Outcome.Uncertain && r.messages() > 0),
            count(r -> r.messages() == 0),
            count(r -> r.messages() > 1),
            count(r -> !r.isAsPromised()));
  }

  private long count(Predicate<Result> which) {
    return results.stream().filter(which).count();
  }
}
