package dev.lately.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words with accents that one source's texts hold, in the ways in which they are written
/// there: no text, and nothing of where a word stands. What it learns it keeps.
///
/// Any number of threads may read and learn.
public final class Vocabulary {
  /// Some 200 bytes each: far more than the words with accents of five languages.
  static final int MOST = 100_000;

  /// What is longer is no word.
  private static final int LONGEST = 64;

  /// Letters of scripts that part words by blanks: elsewhere what stands together is a sentence.
  static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}'’‘ʼ´`&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}"
              + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+");

  private static final int ASCII = 0x80;

  /// The spellings of each folded word.
  private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

  /// Keeps the words with accents of a text.
  public void learn(String text) {
    if (!isPlain(text)) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        if (word.end() - word.start() <= LONGEST && !isPlain(word.group())) {
          keep(lower(word.group()));
        }
      }
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  private void keep(String spelling) {
    String folded = Folding.fold(spelling);
    boolean known = folded.isEmpty() || of(folded).contains(spelling);
    if (!known && !folded.equals(spelling) && (words.size() < MOST || !of(folded).isEmpty())) {
      words.merge(folded, Set.of(spelling), Vocabulary::both);
    }
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether there was room for all that it was to learn.
  public boolean isWhole() {
    return words.size() < MOST;
  }

  /// The ways in which this folded word is written with accents.
  Set<String> of(String folded) {
    return words.getOrDefault(folded, Set.of());
  }

  /// Gives each folded word that holds these letters, with its spellings.
  void holding(String letters, BiConsumer<String, Set<String>> use) {
    words.forEach((folded, spellings) -> {
      if (folded.contains(letters)) {
        use.accept(folded, spellings);
      }
    });
  }

  /// As a vendor sees it that heeds no case; letters and their accents stay as they are, apart or
  /// in one.
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Letters and accents in one.
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
