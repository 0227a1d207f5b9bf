package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the commands have in common that list sessions: drawn and paged by keys, or as JSON.
final class ListCall {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print sessions and troubles as JSON.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = NumberOption.Limit.class,
      description = "With --json: the most sessions to print; one page if not given.")
  private Optional<Integer> limit = Optional.empty();

  private final PrintStream output = Operator.output();

  /// Does what the words of that command ask for, and tells how it ended.
  int run(String command, List<String> words) {
    if (limit.isPresent() && !json) {
      throw new ParameterException(
          spec.commandLine(), "--limit is for --json alone; a page's rows are such as size:20");
    }
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      RecentList list = new RecentList(house, settings.labels(), output, Operator.errors());
      String typed = command + " " + String.join(" ", words);
      return json ? list.print(typed, limit) : draw(list, typed);
    }
  }

  private int draw(RecentList list, String typed) {
    Look look = new Look(Operator.wantsColours(), Operator.isAPerson());
    return list.draw(typed, Operator.keyboard(output), look);
  }
}
