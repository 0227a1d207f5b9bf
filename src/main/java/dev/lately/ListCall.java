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
      description = {
        "With --json: the most sessions to print.",
        "If not given: one page, of what is new all."
      })
  private Optional<Integer> limit = Optional.empty();

  private final PrintStream output = Operator.output();

  /// Does what the words of that command ask for, and tells how it ended.
  int run(String command, List<String> words) {
    Settings settings = settings();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      RecentList list = list(house, settings);
      String typed = command + " " + String.join(" ", words);
      return json ? list.print(typed, limit) : list.draw(typed, Operator.keyboard(output), look());
    }
  }

  /// Lists what is new since the last time, which the database knows.
  int runNews(List<String> words) {
    Settings settings = settings();
    InstantSource clock = InstantSource.system();
    try (OpeningMemory memory = new OpeningMemory(settings.database(), clock);
        Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(memory), metrics, clock);
      NewList list = new NewList(list(house, settings), memory);
      String typed = String.join(" ", words);
      return json ? list.print(typed, limit) : list.draw(typed, Operator.keyboard(output), look());
    }
  }

  private Settings settings() {
    if (limit.isPresent() && !json) {
      throw new ParameterException(
          spec.commandLine(), "--limit is for --json alone; a page's rows are such as size:20");
    }
    return config.readWithoutChats();
  }

  private RecentList list(House house, Settings settings) {
    return new RecentList(house, settings.labels(), output, Operator.errors());
  }

  private static Look look() {
    return new Look(Operator.wantsColours(), Operator.isAPerson());
  }
}
