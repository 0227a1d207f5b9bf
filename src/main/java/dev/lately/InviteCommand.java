package dev.lately;

import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.command.Nearest;
import dev.lately.model.Level;
import dev.lately.model.SourceName;
import dev.lately.settings.Settings;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcInvites;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lately invite`: codes that link guilds and chats, and what was linked by them.
@Command(
    name = "invite",
    description = {
      "Makes a one-time code that links a guild or chat which the configuration does not name.",
      "Everybody there may then see these sources up to that level. `lately run` may go on."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately invite --source docs-guru --level titles",
      "  lately invite --source \"*\" --level transcript --expires 2h",
      "  lately invite --list                    what is linked, and codes that nobody used yet",
      "  lately invite --revoke telegram/-1001234567890",
      "  lately invite --revoke 1a2b3c4d         a code that nobody used yet, by its name in --list"
    })
final class InviteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      split = ",",
      description = "Sources of the configuration, with commas between them; \"*\" is every one.")
  private List<String> sources = List.of();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = LevelOption.class,
      description = "How much of them: counts, titles, details, transcript or contact.")
  private Optional<Level> level = Optional.empty();

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      converter = SpanOption.Expiry.class,
      description = "For how long the code is good, at most 30d; 24h if not given.")
  private Optional<Duration> expires = Optional.empty();

  @Option(names = "--list", description = "Show what is linked, and open codes.")
  private boolean list;

  @Option(
      names = "--revoke",
      paramLabel = "PLACE",
      description = "End the link of discord/GUILD or telegram/CHAT, or an open code by its name.")
  private Optional<String> revoked = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    boolean made = !sources.isEmpty() || level.isPresent() || expires.isPresent();
    if ((made ? 1 : 0) + (list ? 1 : 0) + (revoked.isPresent() ? 1 : 0) != 1) {
      throw mistyped("Name either --source and --level for a code, or --list, or --revoke");
    }
    if (made) {
      return make();
    }
    return revoked.isPresent()
        ? withDesk(config.readDatabase(), desk -> revoke(desk, revoked.orElseThrow()))
        : withDesk(config.readDatabase(), InviteDesk::list);
  }

  private int revoke(InviteDesk desk, String typed) {
    if (!desk.revoke(typed)) {
      throw mistyped(
          "Nothing to revoke: name discord/GUILD or telegram/CHAT, or an open code, as"
              + " `lately invite --list` has them");
    }
    return Outcome.ANSWERED;
  }

  private int make() {
    Level most = level.orElseThrow(() -> mistyped("Name --level too, such as --level titles"));
    if (sources.isEmpty()) {
      throw mistyped("Name --source too, such as --source docs-guru or --source \"*\"");
    }
    Settings settings = config.readWithoutChats();
    Grant grant = new Grant(new Audience.Everybody(), named(settings.names()), most);
    return withDesk(
        settings.database(), desk -> desk.make(grant, expires.orElse(Duration.ofHours(24))));
  }

  private Optional<List<SourceName>> named(List<SourceName> all) {
    return sources.contains("*")
        ? Optional.empty()
        : Optional.of(sources.stream().map(typed -> known(typed.strip(), all)).distinct().toList());
  }

  private SourceName known(String typed, List<SourceName> all) {
    List<String> names = all.stream().map(SourceName::value).toList();
    return all.stream()
        .filter(name -> name.value().equals(typed))
        .findFirst()
        .orElseThrow(() ->
            mistyped(
                "Unknown source: "
                    + typed
                    + Nearest.to(typed, names).map(w -> "; did you mean " + w + "?").orElse("")
                    + "; allowed is \"*\" and "
                    + String.join(", ", names)));
  }

  private int withDesk(DatabaseAddress address, ToIntFunction<InviteDesk> work) {
    InstantSource clock = InstantSource.system();
    try (Database database = Database.existing(address);
        JdbcAuditLog audit = new JdbcAuditLog(database, clock, () -> Duration.ofDays(3_650))) {
      InvitePaper paper = new InvitePaper(spec.commandLine().getOut(), json);
      return work.applyAsInt(new InviteDesk(new JdbcInvites(database, clock), audit, clock, paper));
    }
  }

  private ParameterException mistyped(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
