package dev.lately.chat.playground;

import dev.lately.chat.Suggestions;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import java.util.List;

/// What the page is given to draw and to play with.
public record Setup(
    List<Window> windows,
    CommandGrammar grammar,
    CommandMenu menu,
    Suggestions suggestions,
    Stage stage) {
  public Setup {
    windows = List.copyOf(windows);
  }

  /// The chat of that id.
  ///
  /// @throws IllegalArgumentException when there is none
  Window window(String id) {
    return windows.stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No chat '" + id + "'"));
  }
}
