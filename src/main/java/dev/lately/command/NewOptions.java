package dev.lately.command;

import java.util.Map;

/// The options of `new`.
final class NewOptions implements EntryOptions {
  private final ViewOptions views;

  NewOptions(CommandMenu.Entry entry, int pageSize) {
    this.views = new ViewOptions(entry, pageSize);
  }

  @Override
  public String optionOf(String word) {
    return "source";
  }

  @Override
  public Command command(Map<String, String> options) {
    return views
        .mistake(options)
        .<Command>map(m -> m)
        .orElseGet(() -> new Command.New(views.view(options)));
  }
}
