package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lately recent`: the list in a terminal, paged by keys, or as JSON.
@Command(
    name = "recent",
    description = "Lists the latest sessions of all sources, with the words of /sessions recent.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately recent                          everything, newest first",
      "  lately recent docs-guru since:7d       one source, seven days back",
      "  lately recent origin:web size:20       from the web, twenty on a page",
      "  lately recent since:30d --json --limit 500 | jq '.sessions[].title'",
      "Keys: n next, p previous, g page or date, s sources, r refresh, a number opens, q quits."
    })
final class RecentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print sessions and troubles as JSON.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = NumberOption.Limit.class,
      description = "With --json: the most sessions to print; one page if not given.")
  private Optional<Integer> limit = Optional.empty();

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru, since:7d, page:2.")
  private List<String> words = List.of();

  private final PrintStream output = Operator.output();

  @Override
  public Integer call() {
    if (limit.isPresent() && !json) {
      throw new ParameterException(
          spec.commandLine(), "--limit is for --json alone; a page's rows are such as size:20");
    }
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      RecentList list = new RecentList(house, settings.labels(), output, Operator.errors());
      String typed = String.join(" ", words);
      return json ? list.print(typed, limit) : draw(list, typed);
    }
  }

  private int draw(RecentList list, String typed) {
    boolean person = Operator.isAPerson();
    return list.draw(typed, Operator.keyboard(output), new Look(Operator.wantsColours(), person));
  }
}
