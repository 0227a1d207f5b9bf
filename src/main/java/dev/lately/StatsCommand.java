package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
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
  @Mixin private Visit visit = new Visit();

  @Option(names = "--json", description = "Print the numbers as JSON.")
  private boolean json;

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru, 30d, by:source.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    String typed = String.join(" ", words);
    Look look = new Look(Operator.wantsColours(), false);
    return visit.enter((house, labels) ->
        Operator.paged(output -> {
          StatsList list = new StatsList(house, labels, output, Operator.errors());
          return json ? list.print(typed) : list.draw(typed, look);
        }));
  }
}
