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
      "Shows one session, by its number, a short reference, its id or its link.",
      "The number is that in the list that you were shown last in a terminal.",
      "Ends with 1 when there is no such session."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately show 3                          the third of your last list; else of all sessions",
      "  lately show gb-7Q2M                    by the reference that its card bears",
      "  lately show 3 --json | jq -r '.sessions[].link'",
      "  lately show 3 --transcript > 3.md      all that was said in it, as Markdown",
      "  lately show https://app.gurubase.io/g/my-guru/how-to/binge/0f97a1c2"
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private Visit visit = new Visit();

  @Option(names = "--json", description = "Print the session as JSON.")
  private boolean json;

  @Option(names = "--transcript", description = "Print what was said in it, as Markdown.")
  private boolean transcript;

  @Parameters(paramLabel = "SESSION", description = "A number, a reference, an id or a link.")
  private List<String> words = List.of();

  private final PrintStream output = Operator.output();

  @Override
  public Integer call() {
    String typed = String.join(" ", words);
    Look look = new Look(Operator.wantsColours(), Operator.isAPerson());
    return visit.enterListing((house, labels, lists) -> {
      RecentList list = new RecentList(house, labels, output, Operator.errors());
      OneSession session = new OneSession(list, lists);
      if (transcript) {
        return session.transcript(typed);
      }
      return json ? session.print(typed) : session.draw(typed, Operator.keyboard(output), look);
    });
  }
}
