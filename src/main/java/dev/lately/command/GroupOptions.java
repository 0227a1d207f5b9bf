package dev.lately.command;

import java.util.List;
import java.util.Map;

/// How the options of the commands of one group are read and checked.
interface GroupOptions {
  /// The command of that second word, its options among words.
  Command typed(String verb, List<String> words);

  /// The same with the options by their names, or what is wrong about them.
  Command command(String verb, Map<String, String> options);
}
