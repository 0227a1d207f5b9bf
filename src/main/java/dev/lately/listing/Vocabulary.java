package dev.lately.listing;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final BitSet LETTERS = letters();

  /// The spellings of each folded word.
  private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

  /// Keeps the words with accents of a text.
  public void learn(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= ASCII && isLetter(text, at)) {
        int from = at;
        while (isLetter(text, from - 1)) {
          from--;
        }
        while (isLetter(text, at)) {
          at++;
        }
        learn(text, from, at);
      }
    }
  }

  private void learn(String text, int from, int to) {
    if (to - from <= LONGEST) {
      keep(lower(text.substring(from, to)));
    }
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && LETTERS.get(text.charAt(at));
  }

  /// Looked up, since a list of a hundred thousand titles is read each minute.
  private static BitSet letters() {
    Predicate<String> word = WORD.asMatchPredicate();
    BitSet letters = new BitSet();
    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(c -> word.test(Character.toString(c)))
        .forEach(letters::set);
    return letters;
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
