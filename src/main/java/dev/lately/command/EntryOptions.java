package dev.lately.command;

import java.util.Map;
import java.util.Optional;

/// How the options of one command are read and checked.
interface EntryOptions {
  /// Which option a word without a name is meant for.
  String optionOf(String word);

  /// The command, or what is wrong about its options.
  Command command(Map<String, String> options);

  /// Where a word's option ends and its value begins; -1 for a word that names no option.
  default int colon(String word) {
    return word.indexOf(':');
  }

  /// What stands between the values of an option that may be typed several times; empty for one
  /// that may not.
  default Optional<String> between(String option) {
    return Optional.of(",").filter(_ -> option.equals("source"));
  }
}
