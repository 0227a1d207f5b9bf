package dev.lately.view;

/// What is done once a reply stands before whoever asked for it: once the platform has taken the
/// message, not when it was made, and never when nobody knows whether it came. Never throws.
@FunctionalInterface
public interface Receipt {
  Receipt NONE = () -> {};

  void shown();
}
