package dev.lately.simulator.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everyday sentences in several languages, read from `phrases.txt`.
final class Phrases {
  /// What a line of `phrases.txt` is; `{}` in the other kinds stands for a thing.
  enum Kind {
    THING,
    OPENING,
    FOLLOW,
    ANSWER
  }

  private static final List<String> LANGUAGES =
      List.of("en", "en", "en", "en", "de", "de", "es", "fr", "pt", "ar", "ja");

  private static final Phrases READ = read();

  private final Map<String, List<String>> sentences = new HashMap<>();

  static Phrases all() {
    return READ;
  }

  /// English is met four times as often as Arabic.
  String language(Dice dice) {
    return dice.pick(LANGUAGES);
  }

  String thing(String language, Dice dice) {
    return dice.pick(of(Kind.THING, language));
  }

  /// A sentence of the kind, about the thing.
  String sentence(Kind kind, String language, String thing, Dice dice) {
    return dice.pick(of(kind, language)).replace("{}", thing);
  }

  private List<String> of(Kind kind, String language) {
    return Objects.requireNonNull(sentences.get(language + " " + kind), "no such phrases");
  }

  private void add(String line) {
    String[] parts = line.split(" ", 3);
    sentences
        .computeIfAbsent(parts[0] + " " + parts[1], _ -> new ArrayList<>())
        .add(parts[2].replace("\\n", "\n"));
  }

  private static Phrases read() {
    InputStream in =
        Objects.requireNonNull(
            Phrases.class.getResourceAsStream("phrases.txt"), "phrases.txt is not in the jar");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Phrases phrases = new Phrases();
      lines.lines().filter(line -> !line.isBlank()).forEach(phrases::add);
      return phrases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
