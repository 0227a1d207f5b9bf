package dev.lately.view;

import dev.lately.model.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an answer says after it repeated its question as a heading, as Gurubase's do.
final class Spoken {
  private static final Pattern HEADING = Pattern.compile("\\s*#{1,6} +(.+?)[ #]*");

  /// What no two writings of one question need to share.
  private static final Pattern ORNAMENT = Pattern.compile("[*_`\\\\]|[?.!:\\s]+$");

  private Spoken() {}

  /// The whole answer where it says nothing else.
  static Optional<String> answer(Turn turn) {
    return turn.answer()
        .map(answer -> turn.question().flatMap(question -> rest(question, answer)).orElse(answer));
  }

  private static Optional<String> rest(String question, String answer) {
    List<String> lines = answer.strip().lines().toList();
    return Optional.of(lines)
        .filter(said -> !said.isEmpty() && repeats(question, said.getFirst()))
        .map(said -> String.join("\n", said.subList(1, said.size())))
        .map(rest -> rest.replaceFirst("^(?:[ \\t]*\n)+", ""))
        .filter(rest -> !rest.isBlank());
  }

  private static boolean repeats(String question, String line) {
    Matcher heading = HEADING.matcher(line);
    return heading.matches() && bare(heading.group(1)).equals(bare(question));
  }

  private static String bare(String words) {
    String line = Foreign.fold(words, Integer.MAX_VALUE).orElse("");
    return ORNAMENT.matcher(line).replaceAll("").strip().toLowerCase(Locale.ROOT);
  }
}
