package dev.lately;

import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.model.Place;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.store.Database;
import dev.lately.store.JdbcAuditLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lately digest`: the digests of every place, looked after from a terminal.
@Command(
    name = "digest",
    description = {
      "Lists, explains, adds and changes the digests of all places, with the words of /sessions digest.",
      "`lately run` may go on meanwhile: it goes by what was changed here."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  lately digest list                      all digests, with their numbers",
      "  lately digest explain 3                 why it came or did not come",
      "  lately digest preview 3                 what it would say now",
      "  lately digest edit 3 at:09:30 days:mon-fri",
      "  lately digest pause 3                   until: lately digest resume 3",
      "  lately digest remove 3                  at once, without a question",
      "  lately digest add at:08:00 --place telegram/-1001234567890",
      "In the chat where it shall come it is added by: /sessions digest add at:08:00"
    })
final class DigestCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "WORDS", description = "Such as list, explain 3, edit 3 at:09:30.")
  private List<String> words = List.of();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      converter = PlaceOption.class,
      description =
          "With add: where it shall come, as discord/GUILD/CHANNEL or telegram/CHAT[/TOPIC].")
  private Optional<Place> place = Optional.empty();

  @Override
  public Integer call() {
    Settings settings = config.readWithoutChats();
    InstantSource clock = InstantSource.system();
    try (Database database = Database.existing(settings.database());
        JdbcAuditLog audit = new JdbcAuditLog(database, clock, () -> settings.access().audited());
        Metrics metrics = new Metrics()) {
      Memory memory = Memory.ofThisProcess().with(RightsMemory.in(database, audit, clock));
      House house = Main.house(settings, memory, metrics, clock);
      new MovedChats(house.grants(), () -> database, clock).recall();
      Digests digests = new Digests(database, house, List.of(), metrics);
      Place where = place.orElse(Place.TERMINAL);
      return Operator.paged(output -> {
        DigestLines lines =
            new DigestLines(house, digests.answering(), output, Operator.errors(), where);
        return lines.print(words, new Look(Operator.wantsColours(), false));
      });
    }
  }
}
