package dev.lately.settings;

import dev.lately.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds what `env:NAME` and `file:PATH` stand for. No mistake that it reports holds a secret.
final class Secrets {
  private static final String ALLOWED = "env:NAME or file:PATH";

  private final Map<String, String> environment;

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /// A secret that must be there.
  Optional<Secret> need(Section section, String key) {
    if (!section.has(key)) {
      section.mistake(key, "nothing", ALLOWED);
    }
    return read(section, key);
  }

  Optional<Secret> read(Section section, String key) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    String reference = section.at(key).text().orElse("");
    if (reference.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
      return fromEnvironment(section, key, reference.substring("env:".length()));
    }
    if (reference.startsWith("file:")) {
      return fromFile(section, key, reference.substring("file:".length()));
    }
    section.mistake(
        key, "something else (not shown)", ALLOWED + ": secrets never stand in this file");
    return Optional.empty();
  }

  private Optional<Secret> fromEnvironment(Section section, String key, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      section.mistake(
          key,
          "env:" + name + ", and that variable is not set",
          "a variable that is set, or file:PATH");
      return Optional.empty();
    }
    return usable(section, key, value);
  }

  private static Optional<Secret> fromFile(Section section, String key, String name) {
    try {
      return usable(section, key, Files.readString(Path.of(name)).strip());
    } catch (IOException | IllegalArgumentException _) {
      section.mistake(
          key, "file:" + name + ", which cannot be read", "a readable file, or env:NAME");
      return Optional.empty();
    }
  }

  /// A key travels in a header, and a header that is refused would be quoted in an error.
  private static Optional<Secret> usable(Section section, String key, String value) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return Optional.of(new Secret(value));
    }
    section.mistake(
        key,
        value.isEmpty() ? "an empty secret" : "a secret with spaces or letters beyond ASCII",
        "one word of printable ASCII");
    return Optional.empty();
  }
}
