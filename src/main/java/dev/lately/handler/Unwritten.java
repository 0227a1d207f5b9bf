package dev.lately.handler;

/// That somebody looked cannot be written down, and must be: so nothing is shown.
final class Unwritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is said then.
  static final String KEY = "reveal.unwritten";

  Unwritten(IllegalStateException cause) {
    super(cause);
  }
}
