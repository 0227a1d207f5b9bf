package dev.lately;

import dev.lately.command.LastLists;
import dev.lately.command.Looks;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Mixin;

/// What the commands of a terminal that ask vendors have in common: the house that the
/// configuration describes, open for as long as one of them is answered.
final class Visit {
  @Mixin private ConfigOption config = new ConfigOption();

  /// What is done in the house, whose vendors have those names; how it ended.
  @FunctionalInterface
  interface Work {
    int in(House house, Map<SourceName, String> labels);
  }

  /// The same by whom it is known up to where people have seen each source.
  @FunctionalInterface
  interface KnowingWork {
    int in(House house, Map<SourceName, String> labels, Looks looks);
  }

  /// The same by whom it is known what people were shown last.
  @FunctionalInterface
  interface ListingWork {
    int in(House house, Map<SourceName, String> labels, LastLists lists);
  }

  /// With nothing known from before.
  int enter(Work work) {
    Settings settings = config.readWithoutChats();
    try (TerminalMemory kept = new TerminalMemory(settings.database(), InstantSource.system())) {
      Memory memory = Memory.ofThisProcess().with(RightsMemory.audited(kept));
      return enter(settings, memory, work);
    }
  }

  /// With the lists that people were shown last in a terminal, and titles that were asked for.
  int enterListing(ListingWork work) {
    Settings settings = config.readWithoutChats();
    try (TerminalMemory kept = new TerminalMemory(settings.database(), InstantSource.system())) {
      return enter(settings, kept.memory(), (house, labels) -> work.in(house, labels, kept));
    }
  }

  /// With what the database keeps of it.
  int enterKnowing(KnowingWork work) {
    Settings settings = config.readWithoutChats();
    try (OpeningMemory kept = new OpeningMemory(settings.database(), InstantSource.system())) {
      return enter(
          settings,
          Memory.ofThisProcess(kept)
              .with(kept)
              .keeping(kept)
              .with(RightsMemory.audited(kept.rights().audit())),
          (house, labels) -> work.in(house, labels, kept));
    }
  }

  private static int enter(Settings settings, Memory memory, Work work) {
    try (Metrics metrics = new Metrics()) {
      House house = Main.house(settings, memory, metrics, InstantSource.system());
      return work.in(house, settings.labels());
    }
  }
}
