package dev.lately.listing;

import dev.lately.model.Session;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ways to write words that somebody typed, for vendors that heed accents: as typed, without
/// accents, and as known titles and previews write each of them.
public final class Spellings {
  /// So often a vendor is asked for one search.
  public static final int MOST = 3;

  /// Longer questions are sentences, which nobody wrote twice.
  private static final int MOST_WORDS = 8;

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘ʼ´`]+");

  /// A text under way, and how likely it is.
  private record Text(String begun, double share) {
    Text plus(String more, double of) {
      return new Text(begun + more, share * of);
    }
  }

  private Spellings() {}

  /// At most [#MOST], as typed first, then without accents, then what is met most. No vendor heeds
  /// case.
  public static List<String> of(String typed, Stream<Session> known) {
    String words = Normalizer.normalize(typed, Normalizer.Form.NFC);
    Set<String> asked = new LinkedHashSet<>();
    asked.add(lower(words));
    asked.add(Folding.fold(words));
    asked.addAll(met(lower(words), known));
    return Stream.concat(Stream.of(words), asked.stream().skip(1)).limit(MOST).toList();
  }

  private static List<String> met(String words, Stream<Session> known) {
    List<MatchResult> parts = WORD.matcher(words).results().toList();
    if (parts.isEmpty() || parts.size() > MOST_WORDS) {
      return List.of();
    }
    Map<String, Spelt> spelt = new LinkedHashMap<>();
    parts.forEach(part -> spelt.computeIfAbsent(Folding.fold(part.group()), Spelt::new));
    spelt.remove("");
    known.forEach(session -> {
      session.title().ifPresent(title -> spelt.values().forEach(word -> word.read(title)));
      session.preview().ifPresent(text -> spelt.values().forEach(word -> word.read(text)));
    });
    return likely(words, parts, spelt);
  }

  /// Each word is replaced for itself; only the likeliest texts are gone on with.
  private static List<String> likely(
      String words, List<MatchResult> parts, Map<String, Spelt> spelt) {
    List<Text> texts = List.of(new Text("", 1));
    int end = 0;
    for (MatchResult part : parts) {
      String between = words.substring(end, part.start());
      Spelt word = spelt.getOrDefault(Folding.fold(part.group()), new Spelt(""));
      texts = likeliest(texts, between, word.shares(part.group()));
      end = part.end();
    }
    String rest = words.substring(end);
    return texts.stream().map(text -> text.begun() + rest).toList();
  }

  private static List<Text> likeliest(
      List<Text> texts, String between, Map<String, Double> shares) {
    List<Text> longer = new ArrayList<>();
    for (Text text : texts) {
      shares.forEach((spelling, share) -> longer.add(text.plus(between + spelling, share)));
    }
    longer.sort(Comparator.comparingDouble(Text::share).reversed());
    return longer.stream().limit(MOST + 2).toList();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
