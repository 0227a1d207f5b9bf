package dev.lately;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.model.Place;
import dev.lately.store.Database;
import dev.lately.store.JdbcAuditLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lately audit`: who looked at what.
@Command(
    name = "audit",
    description = {
      "Lists who looked at what, exported, revealed or changed it, the latest first.",
      "As a table for spreadsheets or as JSON too. What a bot that runs shows right now is there in",
      "a moment."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately audit --since 7d",
      "  lately audit --who 81384788765712386 --csv > audit.csv",
      "  lately audit --where telegram/-1001234567890 --json | jq '.entries[].what'"
    })
final class AuditCommand implements Callable<Integer> {
  private static final int USUAL = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--who",
      paramLabel = "ID",
      converter = PlaceOption.Who.class,
      description = "Of one person, by the chat's own id.")
  private Optional<String> who = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "PLACE",
      converter = PlaceOption.Space.class,
      description = "Of one guild or chat: discord/GUILD or telegram/CHAT.")
  private Optional<Place> where = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = SpanOption.Since.class,
      description = "How far back, such as 24h or 7d; everything that is kept if not given.")
  private Optional<Duration> since = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = NumberOption.Limit.class,
      description = "The most entries to print; 1000 if not given.")
  private int limit = USUAL;

  @Option(names = "--csv", description = "Print a table for spreadsheets (RFC 4180).")
  private boolean csv;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (csv && json) {
      throw new ParameterException(spec.commandLine(), "Name either --csv or --json");
    }
    InstantSource clock = InstantSource.system();
    try (Database database = Database.existing(config.readDatabase());
        JdbcAuditLog audit = new JdbcAuditLog(database, clock, () -> Duration.ofDays(3_650))) {
      Wanted wanted = new Wanted(who, where, since.map(clock.instant()::minus), limit + 1);
      print(audit.read(wanted));
    }
    return Outcome.ANSWERED;
  }

  private void print(List<Entry> found) {
    List<Entry> entries = found.stream().limit(limit).toList();
    AuditPaper paper = new AuditPaper(spec.commandLine().getOut());
    if (csv) {
      paper.csv(entries);
    } else if (json) {
      paper.json(entries);
    } else {
      paper.lines(entries);
    }
    if (entries.isEmpty()) {
      spec.commandLine().getErr().println("Nothing like that was noted.");
    }
    if (found.size() > limit) {
      spec.commandLine()
          .getErr()
          .println("There is more: these are the latest " + limit + "; --limit prints others too.");
    }
  }
}
