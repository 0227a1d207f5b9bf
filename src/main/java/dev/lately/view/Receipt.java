package dev.lately.view;

import java.util.Optional;

/// What a platform tells of a reply on its way to whoever asked for it. A way to it, such as a link
/// into the private chat, is not the reply: of that nothing is told.
@FunctionalInterface
public interface Receipt {
  Receipt NONE = () -> {};

  /// Once it stands before whoever asked for it: once the platform has taken the message, not when
  /// it was made, and never when nobody knows whether it came. Never throws.
  void shown();

  /// Right before anything of it is shown, once or more often: what is to be shown in its place,
  /// where it must not be. Never throws.
  default Optional<Reply> showing() {
    return Optional.empty();
  }
}
