package dev.lately.settings;

import java.util.Optional;

/// One thing that is wrong in the configuration: where, what was found, what is allowed there.
record Mistake(String path, String found, String allowed, Optional<String> nearest) {
  String place() {
    return path.isEmpty() ? "the file" : path;
  }

  @Override
  public String toString() {
    String question = nearest.map(word -> "; did you mean " + word + "?").orElse("");
    return place() + ": found " + found + "; allowed is " + allowed + question;
  }
}
