package dev.lately.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The ways to write words that somebody typed, for vendors that heed accents: as typed, without
/// accents, and as sources are known to write each of them.
public final class Spellings {
  /// So often a vendor is asked for one search, a few at a time.
  public static final int MOST = 100;

  /// Longer questions are texts, which nobody wrote twice.
  private static final int MOST_WORDS = 32;

  /// A text under way, and how likely it is.
  private record Text(String begun, double share) {
    Text plus(String more, double of) {
      return new Text(begun + more, share * of);
    }
  }

  private Spellings() {}

  /// At most [#MOST], as typed first, then without accents, then what is likeliest. No vendor heeds
  /// case.
  public static List<String> of(String typed, Collection<Vocabulary> known) {
    String words = Vocabulary.composed(typed);
    Set<String> asked = new LinkedHashSet<>();
    asked.add(Vocabulary.lower(words));
    asked.add(Folding.fold(words));
    asked.addAll(met(Vocabulary.lower(words), known));
    return Stream.concat(Stream.of(words), asked.stream().skip(1)).limit(MOST).toList();
  }

  private static List<String> met(String words, Collection<Vocabulary> known) {
    List<MatchResult> parts = Vocabulary.WORD.matcher(words).results().toList();
    return parts.isEmpty() || parts.size() > MOST_WORDS ? List.of() : likely(words, parts, known);
  }

  /// Each word is replaced for itself; only the likeliest texts are gone on with.
  private static List<String> likely(
      String words, List<MatchResult> parts, Collection<Vocabulary> known) {
    List<Text> texts = List.of(new Text("", 1));
    int end = 0;
    for (MatchResult part : parts) {
      String between = words.substring(end, part.start());
      Spelt word =
          new Spelt(Folding.fold(part.group()), part.start() == 0, part.end() == words.length());
      known.forEach(word::read);
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
}
