package dev.lately.command;

import dev.lately.model.View;
import java.util.Optional;

/// Views by the id that their content gives them, kept for as long as buttons name them.
public interface Views {
  /// The id that its content gives a view.
  static long id(View view) {
    return ViewBytes.id(view);
  }

  /// Keeps the view for as long as its buttons may be pressed; cheap when it was kept just before.
  void keep(long id, View view);

  /// The view that was kept under that id.
  Optional<View> find(long id);
}
