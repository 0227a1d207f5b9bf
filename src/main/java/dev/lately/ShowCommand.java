package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lately show`: one session in a terminal.
@Command(
    name = "show",
    description = {
      "Shows one session: by its number in `lately recent`, a short reference, its id or its link.",
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately show 3                          the third of all sessions, newest first",
      "  lately show gb-7Q2M                    by the reference that its card bears",
      "  lately show 3 --json | jq -r '.sessions[].link'",
      "  lately show https://app.gurubase.io/g/my-guru/how-to/binge/0f97a1c2"
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private Visit visit = new Visit();

  @Option(names = "--json", description = "Print the session as JSON.")
  private boolean json;

  @Parameters(paramLabel = "SESSION", description = "A number, a reference, an id or a link.")
  private List<String> words = List.of();

  private final PrintStream output = Operator.output();

  @Override
  public Integer call() {
    String typed = String.join(" ", words);
    Look look = new Look(Operator.wantsColours(), Operator.isAPerson());
    return visit.enter((house, labels) -> {
      RecentList list = new RecentList(house, labels, output, Operator.errors());
      return json ? list.printOne(typed) : list.show(typed, Operator.keyboard(output), look);
    });
  }
}
