package dev.lately.chat.playground;

import dev.lately.model.Hindrance;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where on the page Lately may post unasked: everywhere, until the right is taken away.
final class Rights {
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  void set(Window window, boolean mayPost) {
    if (mayPost) {
      taken.remove(window.id());
    } else {
      taken.add(window.id());
    }
  }

  /// The windows where it may not.
  Set<String> taken() {
    return Set.copyOf(taken);
  }

  /// What keeps a post from a window, in the words of its platform.
  Optional<Hindrance> hindrance(Window window) {
    return taken.contains(window.id()) ? Optional.of(window.wire().forbidden()) : Optional.empty();
  }
}
