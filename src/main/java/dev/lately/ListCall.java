package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import java.io.PrintStream;
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

  @Mixin private Visit visit = new Visit();

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
    check();
    String typed = command + " " + String.join(" ", words);
    return visit.enterListing((house, labels, lists) -> {
      RecentList list = new RecentList(house, labels, output, Operator.errors());
      return json
          ? list.print(typed, limit, lists)
          : list.draw(typed, Operator.keyboard(output), look());
    });
  }

  /// Lists what is new since the last time, which the database knows.
  int runNews(List<String> words) {
    check();
    String typed = String.join(" ", words);
    return visit.enterKnowing((house, labels, looks) -> {
      NewList list = new NewList(new RecentList(house, labels, output, Operator.errors()), looks);
      return json ? list.print(typed, limit) : list.draw(typed, Operator.keyboard(output), look());
    });
  }

  private void check() {
    if (limit.isPresent() && !json) {
      throw new ParameterException(
          spec.commandLine(), "--limit is for --json alone; a page's rows are such as size:20");
    }
  }

  private static Look look() {
    return new Look(Operator.wantsColours(), Operator.isAPerson());
  }
}
