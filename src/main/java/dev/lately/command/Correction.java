package dev.lately.command;

import dev.lately.command.Command.Misunderstood;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line with its wrong word put right.
final class Correction {
  /// Room for any line that somebody types; longer ones are pasted.
  private static final int LONGEST = 200;

  /// The word that every command begins with, which goes without saying.
  private static final String FIRST = "(?i)^/?sessions\\s+";

  private Correction() {}

  /// The mistake with the line as it was probably meant, where `reader` understands that.
  static Optional<Misunderstood> of(
      String line, Misunderstood mistake, Function<String, Command> reader) {
    return mistake
        .nearest()
        .filter(_ -> line.length() <= LONGEST)
        .flatMap(nearest -> corrected(line, mistake.typed(), nearest))
        .filter(words -> !(reader.apply(words) instanceof Misunderstood))
        .map(mistake::meaning);
  }

  /// The first such word alone: it may stand before or behind a colon, or in a list.
  private static Optional<String> corrected(String line, String wrong, String right) {
    Matcher word =
        Pattern.compile(
                "(?<![^\\s:,])" + Pattern.quote(wrong) + "(?![^\\s:,])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(line.strip().replaceFirst(FIRST, ""));
    return word.find()
        ? Optional.of(word.replaceFirst(Matcher.quoteReplacement(right)))
        : Optional.empty();
  }
}
