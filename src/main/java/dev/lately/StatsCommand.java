package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lately stats`: the numbers of some days, in a terminal or as JSON.
@Command(
    name = "stats",
    description = "Counts the sessions of some days, with the words of /sessions stats.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately stats                            seven days, day by day",
      "  lately stats docs-guru today            one source, hour by hour",
      "  lately stats range:90d by:origin",
      "  lately stats 30d --json | jq '.slices[] | [.key, .sessions]'"
    })
final class StatsCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print the numbers as JSON.")
  private boolean json;

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru, 30d, by:source.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      String typed = String.join(" ", words);
      return Operator.paged(output -> {
        StatsList list = new StatsList(house, settings.labels(), output, Operator.errors());
        Look look = new Look(Operator.wantsColours(), false);
        return json ? list.print(typed) : list.draw(typed, look);
      });
    }
  }
}
