package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import java.util.List;
import java.util.Map;

/// A command that takes no options.
record NoOptions(String name, Command command) implements EntryOptions {
  @Override
  public String optionOf(String word) {
    return word;
  }

  @Override
  public Command command(Map<String, String> options) {
    return options.keySet().stream()
        .findFirst()
        .<Command>map(_ -> Misunderstood.of(Mistake.NO_OPTIONS, name, List.of()))
        .orElse(command);
  }
}
