package dev.lately.masking;

/// A part of a text that is blotted out, from one index to before another, and what stands in its
/// place.
record Blot(int from, int to, String instead) {}
