package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `lately sources`: how each source is doing, in a terminal or as JSON.
@Command(
    name = "sources",
    description = {
      "Asks every source once and tells how it is doing: its last error in words, the calls",
      "that its vendor still allows, what the vendor can do. Ends with 1 when one did not answer."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately sources                          each source in a few lines",
      "  lately sources --json | jq '.sources[] | select(.failure)'"
    })
final class SourcesCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print the sources as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      InstantSource clock = InstantSource.system();
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, clock);
      return Operator.paged(output -> {
        SourcesList list = new SourcesList(house, settings.labels(), output);
        return json ? list.print() : list.draw(new Look(Operator.wantsColours(), false));
      });
    }
  }
}
