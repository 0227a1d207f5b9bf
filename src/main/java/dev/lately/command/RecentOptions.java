package dev.lately.command;

import dev.lately.model.Since;
import java.util.Map;

/// The options of `recent`.
final class RecentOptions implements EntryOptions {
  private final ViewOptions views;

  RecentOptions(CommandMenu.Entry entry, int pageSize) {
    this.views = new ViewOptions(entry, pageSize);
  }

  /// A time, a flag, a page, else a source.
  @Override
  public String optionOf(String word) {
    if (Since.of(word).isPresent() || ViewOptions.isOfDays(word)) {
      return "since";
    }
    if (word.equalsIgnoreCase("pinned") || word.equalsIgnoreCase("private")) {
      return word;
    }
    return word.chars().allMatch(Character::isDigit) ? "page" : "source";
  }

  @Override
  public Command command(Map<String, String> options) {
    return views.mistake(options).<Command>map(m -> m).orElseGet(() -> understood(options));
  }

  private Command understood(Map<String, String> options) {
    int page = ViewOptions.number(options.getOrDefault("page", "1"));
    return new Command.Recent(views.view(options), page, ViewOptions.flag(options, "private"));
  }
}
