package dev.lately;

import dev.lately.chat.Platform;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.RawKeyboard;
import dev.lately.chat.terminal.TerminalPlatform;
import dev.lately.command.Command.Misunderstood;
import dev.lately.command.Request;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.ops.Metrics;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
  private static final PlatformId TERMINAL = new PlatformId("terminal");

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print sessions and troubles as JSON.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "With --json: the most sessions to print; one page if not given.")
  private Optional<Integer> limit = Optional.empty();

  @Parameters(paramLabel = "WORDS", description = "Such as docs-guru, since:7d, page:2.")
  private List<String> words = List.of();

  private final PrintStream output =
      new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

  @Override
  public Integer call() {
    Settings settings = config.readWithoutChats();
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, Memory.ofThisProcess(), metrics, InstantSource.system());
      Request request = request(house);
      return json
          ? new RecentJson(house.queries(), output).print(request, limit)
          : draw(house, request);
    }
  }

  private int draw(House house, Request request) {
    boolean person = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    TerminalPlatform.Look look = new TerminalPlatform.Look(person && coloured(), person);
    try (Platform terminal = new TerminalPlatform(request, keyboard(person), output, look)) {
      terminal.open(house.answerer());
    }
    return request.command() instanceof Misunderstood ? 2 : 0;
  }

  private static boolean coloured() {
    String refused = System.getenv().getOrDefault("NO_COLOR", "");
    return refused.isEmpty() && !"dumb".equals(System.getenv("TERM"));
  }

  private Keyboard keyboard(boolean person) {
    return person
        ? RawKeyboard.of(System.in, output)
            .orElseGet(() ->
                Keyboard.lines(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                    output))
        : Keyboard.none();
  }

  private Request request(House house) {
    return new Request(
        new Person(TERMINAL, "operator", Set.of()),
        new Place(TERMINAL, "terminal", "terminal", Optional.empty(), Place.Kind.PRIVATE),
        house.grammar().parse("recent " + String.join(" ", words)),
        Locale.getDefault(),
        Optional.of(ZoneId.systemDefault()));
  }
}
