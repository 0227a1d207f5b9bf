package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lately sources`: how each source is doing, in a terminal or as JSON.
@Command(
    name = "sources",
    description = {
      "Asks every source once and tells how it is doing.",
      "That is its last error in words, the calls that its vendor still allows, and what the vendor",
      "can do. Ends with 1 when one did not answer."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately sources                          each source in a few lines",
      "  lately sources --json | jq '.sources[] | select(.failure)'"
    })
final class SourcesCommand implements Callable<Integer> {
  @Mixin private Visit visit = new Visit();

  @Option(names = "--json", description = "Print the sources as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return visit.enter((house, labels) ->
        Operator.paged(output -> {
          SourcesList list = new SourcesList(house, labels, output);
          return json ? list.print() : list.draw(new Look(Operator.wantsColours(), false));
        }));
  }
}
