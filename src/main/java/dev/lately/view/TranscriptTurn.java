package dev.lately.view;

import dev.lately.model.Turn;
import dev.lately.model.Turn.Reference;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One question with its answer in a Markdown file.
record TranscriptTurn(Reader reader) {
  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|]");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
  private static final int TITLE = 200;

  String of(Turn turn, int number) {
    StringBuilder file = new StringBuilder();
    file.append("\n## ").append(number);
    turn.at()
        .ifPresent(at -> file.append(" · ").append(STAMP.format(at.atZone(reader.clock().zone()))));
    file.append("\n\n");
    for (String line : lines(turn.question(), "transcript.unasked")) {
      file.append(line.isBlank() ? ">" : "> **" + escaped(line, Integer.MAX_VALUE) + "**")
          .append('\n');
    }
    file.append('\n');
    answer(file, lines(Spoken.answer(turn), "transcript.unanswered"), turn.references());
    references(file, turn.references());
    return file.toString();
  }

  private List<String> lines(Optional<String> said, String otherwise) {
    List<String> lines = said.map(Foreign::lines).orElse(List.of());
    return lines.isEmpty() ? List.of(reader.say(otherwise)) : lines;
  }

  /// Vendors answer in Markdown; only what a reader would take for HTML is written out, marks lead
  /// to their references, and code that does not end is ended.
  private static void answer(StringBuilder file, List<String> lines, List<Reference> references) {
    boolean code = false;
    for (String line : lines) {
      boolean fence = FENCE.matcher(line).matches();
      file.append(code || fence ? line : line(line, references)).append('\n');
      code = fence != code;
    }
    file.append(code ? "```\n" : "");
  }

  private static String line(String line, List<Reference> references) {
    return SpokenLine.PIECE
        .matcher(TAG.matcher(line).replaceAll("&lt;"))
        .replaceAll(piece -> Matcher.quoteReplacement(piece(piece, references)));
  }

  private static String piece(MatchResult piece, List<Reference> references) {
    String mark = piece.group(3);
    OptionalInt number = mark == null ? OptionalInt.empty() : SpokenLine.pointed(mark, references);
    return number.isPresent()
        ? references
            .get(number.getAsInt() - 1)
            .link()
            .map(link -> "[" + number.getAsInt() + "](<" + address(link) + ">)")
            .orElse("\\[" + number.getAsInt() + "\\]")
        : piece.group();
  }

  private static void references(StringBuilder file, List<Reference> references) {
    int number = 0;
    for (Reference reference : references) {
      String title = escaped(reference.title(), TITLE);
      file.append(number == 0 ? "\n" : "").append(++number).append(". ");
      file.append(
              reference
                  .link()
                  .map(link -> "[" + title + "](<" + address(link) + ">)")
                  .orElse(title))
          .append('\n');
    }
  }

  private static String address(String link) {
    return link.replace(">", "%3E").replace("<", "%3C");
  }

  static String escaped(String words, int most) {
    return SPECIAL.matcher(Foreign.fold(words, most).orElse("…")).replaceAll("\\\\$0");
  }
}
