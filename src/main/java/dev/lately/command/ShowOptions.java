package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The option of `show`: whatever is typed names the session, a link with its colon too.
final class ShowOptions implements EntryOptions {
  private static final String SESSION = "session";

  /// Longer than any link that a vendor gives.
  private static final int LONGEST = 2_048;

  @Override
  public String optionOf(String word) {
    return SESSION;
  }

  @Override
  public int colon(String word) {
    return word.regionMatches(true, 0, SESSION + ":", 0, SESSION.length() + 1)
        ? SESSION.length()
        : -1;
  }

  @Override
  public Optional<String> between(String option) {
    return Optional.of(" ");
  }

  @Override
  public Command command(Map<String, String> options) {
    Optional<String> unknown = options.keySet().stream().filter(o -> !o.equals(SESSION)).findAny();
    if (unknown.isPresent()) {
      return Misunderstood.of(Mistake.OPTION, unknown.get(), List.of(SESSION));
    }
    String typed = options.getOrDefault(SESSION, "").strip();
    return typed.isEmpty() || typed.length() > LONGEST
        ? new Misunderstood(Mistake.SESSION, typed, List.of(), Optional.empty())
        : new Command.Show(typed);
  }
}
