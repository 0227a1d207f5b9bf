package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words that stand after `text:api` and look as if they belonged to it: `key` in `text:api
/// key`, where quotation marks were forgotten.
public record StrayWords(String text, List<String> words) {
  private static final String TEXT = "text:";

  public StrayWords {
    words = List.copyOf(words);
  }

  /// Empty where the words to look for stand in quotation marks, or nothing follows.
  static StrayWords among(List<String> line) {
    List<String> stray = new ArrayList<>();
    String text = "";
    for (String word : line) {
      if (word.toLowerCase(Locale.ROOT).startsWith(TEXT)) {
        text = word.indexOf(' ') < 0 ? word.substring(TEXT.length()) : "";
      } else if (!text.isEmpty() && isStray(word)) {
        stray.add(word);
      } else if (!text.isEmpty()) {
        break;
      }
    }
    return new StrayWords(text, stray);
  }

  private static boolean isStray(String word) {
    return word.indexOf(':') < 0
        && word.indexOf('/') < 0
        && DigestWords.days(word).isEmpty()
        && !word.equalsIgnoreCase("silent")
        && !word.equalsIgnoreCase("nobody");
  }

  /// What to say of a mistake that is one of these words.
  Optional<Misunderstood> advice(Misunderstood mistake) {
    boolean isTwice = mistake.mistake() == Mistake.TWICE && mistake.typed().equals("at");
    return words.stream()
        .filter(word -> word.equals(mistake.typed()) || (isTwice && isNumber(word)))
        .filter(_ -> !isTime(mistake))
        .findFirst()
        .map(word -> quotes(text, words, word));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /// `9am` and `8` are meant for a time, `404` is not.
  private static boolean isTime(Misunderstood mistake) {
    return mistake.mistake() == Mistake.TIME && !mistake.typed().matches("[0-9]{3,}");
  }

  /// That this word stands outside of the quotation marks, and how all are typed.
  private static Misunderstood quotes(String text, List<String> stray, String word) {
    String meant = "text:\"" + text + " " + String.join(" ", stray) + "\"";
    return new Misunderstood(Mistake.QUOTES, word, List.of(), Optional.of(meant));
  }

  /// The same where only its reader knows that these words name no source.
  public static Optional<Misunderstood> unknown(Optional<String> text, List<String> unknown) {
    return text.filter(words -> !words.isBlank() && words.indexOf(' ') < 0)
        .map(words -> quotes(words, unknown, unknown.getFirst()));
  }
}
