package dev.lately;

import dev.lately.command.Nearest;
import dev.lately.settings.SettingsException;
import dev.lately.store.DatabaseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: what stands behind `lately`, and how it ends. 0 is answered, 1 that something
/// could not answer, 2 a mistake in what was typed or configured.
@Command(
    name = "lately",
    description = "The conversations people lately had with your AI chatbots, in your team's chat.",
    subcommands = {
      RunCommand.class,
      PlaygroundCommand.class,
      RecentCommand.class,
      NewCommand.class,
      SearchCommand.class,
      StatsCommand.class,
      ExportCommand.class,
      SourcesCommand.class,
      ShowCommand.class,
      DigestCommand.class,
      InviteCommand.class,
      AuditCommand.class,
      SimulateCommand.class,
      RotateKeyCommand.class,
      DatabaseCommand.class,
      HealthCommand.class,
      WarmUpCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Shell.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately playground                       both chats in the browser, no token",
      "  lately run --config config/lately.yml   the bot",
      "  lately recent docs-guru since:7d        the list in this terminal",
      "  lately recent size:20 --json            the list for scripts",
      "  lately new                              what is new since you last looked",
      "  lately search api key                   the sessions with these words",
      "  lately stats range:30d by:source        numbers, as text or JSON",
      "  lately export csv since:7d > week.csv   the list as a file",
      "  lately show 3 --json                    one session, by its number, reference, id or link",
      "  lately sources                          which vendor answers, and what is left to ask",
      "  lately digest explain 3                 why a digest came or did not come",
      "  lately invite --source docs-guru --level titles   a code that links a guild or chat",
      "  lately audit --since 7d                 who looked at what"
    })
final class Shell implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Shell() {}

  /// Nothing was asked: says what can be.
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Does what was typed and tells how it ended.
  ///
  /// `run` as containers give it is done without picocli: reading every command would be a good
  /// part of the start, and no start-up cache takes in class files as old as picocli's.
  static int execute(String... typed) {
    return Run.plainly(typed).map(Shell::run).orElseGet(() -> paged(typed));
  }

  /// What the commands print themselves does not pass here: help does.
  private static int paged(String... typed) {
    StringWriter help = new StringWriter();
    int outcome = commandLine().setOut(new PrintWriter(help)).execute(typed);
    Operator.paged(output -> {
      output.print(help);
      return outcome;
    });
    return outcome;
  }

  static int run(Run run) {
    try {
      return run.call();
    } catch (InterruptedException | RuntimeException e) {
      return failed(e, run.err());
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Shell())
        .setParameterExceptionHandler((e, _) -> mistyped(e))
        .setExecutionExceptionHandler((e, line, _) -> failed(e, line.getErr()))
        .setUsageHelpAutoWidth(true)
        .setAbbreviatedOptionsAllowed(false);
  }

  /// One line that says what was wrong and what was meant, instead of the whole help.
  private static int mistyped(ParameterException e) {
    CommandLine line = e.getCommandLine();
    String said = unknown(e).map(typed -> told(typed, line)).orElse(e.getMessage() + "");
    String name = line.getCommandSpec().qualifiedName();
    line.getErr().println(said + System.lineSeparator() + "See " + name + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /// A word that there is not; that of `help WORD` too.
  private static Optional<String> unknown(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? Optional.of(unmatched.getUnmatched().getFirst())
        : Optional.ofNullable(e.getValue()).filter(_ -> e.getArgSpec() == null);
  }

  private static String told(String typed, CommandLine line) {
    Collection<String> right =
        typed.startsWith("-")
            ? line.getCommandSpec().optionsMap().keySet()
            : line.getSubcommands().keySet();
    String nearest = Nearest.to(typed, right).map(w -> "; did you mean " + w + "?").orElse("");
    return "Unknown: " + typed + nearest;
  }

  private static int failed(Exception e, PrintWriter err) {
    switch (e) {
      case SettingsException settings -> {
        err.println(settings.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case IllegalStateException said -> err.println(said.getMessage());
      case BindException said -> err.println(said.getMessage());
      case UncheckedIOException said -> err.println(said.getMessage());
      case DatabaseException said -> err.println(said.getMessage());
      default -> LoggerFactory.getLogger(Shell.class).error("Lately stops", e);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /// The version that the jar was built with.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Shell.class.getPackage().getImplementationVersion();
      return new String[] {
        "Lately " + (version == null ? "(not packaged)" : version),
        "Java " + Runtime.version() + " on " + System.getProperty("os.name")
      };
    }
  }
}
