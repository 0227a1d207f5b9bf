package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.io.PrintStream;
import java.time.InstantSource;
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
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print the session as JSON.")
  private boolean json;

  @Parameters(paramLabel = "SESSION", description = "A number, a reference, an id or a link.")
  private List<String> words = List.of();

  private final PrintStream output = Operator.output();

  @Override
  public Integer call() {
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      RecentList list = new RecentList(house, settings.labels(), output, Operator.errors());
      if (json) {
        return list.printOne(String.join(" ", words));
      }
      Look look = new Look(Operator.wantsColours(), Operator.isAPerson());
      return list.show(String.join(" ", words), Operator.keyboard(output), look);
    }
  }
}
