package dev.lately.command;

import dev.lately.model.View;
import java.util.Optional;

/// Views by the id that their content gives them, kept for as long as buttons name them.
public interface Views {
  void keep(long id, View view);

  Optional<View> find(long id);
}
