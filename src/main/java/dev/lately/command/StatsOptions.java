package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Range;
import dev.lately.model.Split;
import java.util.Map;
import java.util.Optional;

/// The options of `stats`.
final class StatsOptions implements EntryOptions {
  private final CommandMenu.Entry entry;
  private final ViewOptions views;

  StatsOptions(CommandMenu.Entry entry, int pageSize) {
    this.entry = entry;
    this.views = new ViewOptions(entry, pageSize);
  }

  /// A range, a split, a flag, else a source.
  @Override
  public String optionOf(String word) {
    if (Range.of(word).isPresent() || ViewOptions.isOfDays(word)) {
      return "range";
    }
    if (Split.of(word).isPresent()) {
      return "by";
    }
    return word.equalsIgnoreCase("private") ? word : "source";
  }

  @Override
  public Command command(Map<String, String> options) {
    return unknown(options)
        .or(() -> views.mistake(options))
        .or(() -> mistake(options))
        .<Command>map(m -> m)
        .orElseGet(() -> understood(options));
  }

  private Optional<Misunderstood> unknown(Map<String, String> options) {
    return options.keySet().stream()
        .filter(name -> !entry.optionNames().contains(name))
        .findFirst()
        .map(name -> Misunderstood.of(Mistake.OPTION, name, entry.optionNames()));
  }

  private static Optional<Misunderstood> mistake(Map<String, String> options) {
    String range = options.getOrDefault("range", Range.DAYS_7.word());
    String by = options.getOrDefault("by", Split.DAY.word());
    return ViewOptions.unless(Range.of(range).isPresent(), Mistake.RANGE, range, Range.words())
        .or(() -> ViewOptions.unless(Split.of(by).isPresent(), Mistake.SPLIT, by, Split.words()));
  }

  private Command understood(Map<String, String> options) {
    Range range = Optional.ofNullable(options.get("range")).flatMap(Range::of).orElse(Range.DAYS_7);
    Split usual = range == Range.TODAY ? Split.HOUR : Split.DAY;
    Split by = Optional.ofNullable(options.get("by")).flatMap(Split::of).orElse(usual);
    return new Command.Stats(
        views.view(options), new StatsAsk(range, by), ViewOptions.flag(options, "private"));
  }
}
