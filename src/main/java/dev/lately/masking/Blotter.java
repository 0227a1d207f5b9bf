package dev.lately.masking;

/// What finds things of one kind in a text and blots them out.
@FunctionalInterface
interface Blotter {
  void blot(Sheet sheet);
}
