package dev.lately.chat.terminal;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.stream.Collectors;

/// Draws lines for a terminal, with colours or without.
///
/// Whatever could move the cursor, rename the window or turn the reading direction is dropped from
/// every word, whoever wrote it: a title may hold an escape sequence.
record TerminalText(boolean colours) {
  private static final int JOINER = 0x200d;

  /// Looks of the terminal, by their ANSI codes.
  enum Look {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    YELLOW("33"),
    CYAN("36"),
    HIT("1;33"),
    HEADING("1;34");

    private final String code;

    Look(String code) {
      this.code = code;
    }
  }

  String line(Text text) {
    return text.spans().stream().map(this::span).collect(Collectors.joining());
  }

  String in(Look look, String words) {
    return colours ? "\u001b[" + look.code + "m" + words + "\u001b[0m" : words;
  }

  private String span(Span span) {
    return switch (span) {
      case Span.Words(String words) -> harmless(words);
      case Span.Strong(String words) -> in(Look.BOLD, harmless(words));
      case Span.Foreign(String words) -> harmless(words);
      case Span.Link(String words, String link) -> link(harmless(words), harmless(link));
      case Span.Found found ->
          found
              .link()
              .map(link -> link(pieces(found), harmless(link)))
              .orElseGet(() -> pieces(found));
      case Span.Moment(_, _, String words) -> harmless(words);
      case Span.Mention(var _, String _, String words) -> harmless(words);
      case Span.Code(String words) -> in(Look.CYAN, harmless(words));
    };
  }

  private String pieces(Span.Found found) {
    return found.pieces().stream()
        .map(piece -> piece.hit() ? in(Look.HIT, harmless(piece.words())) : harmless(piece.words()))
        .collect(Collectors.joining());
  }

  /// Where there are colours, the words themselves lead there.
  private String link(String words, String link) {
    return colours
        ? "\u001b]8;;" + link + "\u001b\\" + words + "\u001b]8;;\u001b\\"
        : words + " <" + link + ">";
  }

  static String harmless(String words) {
    return words
        .codePoints()
        .filter(c -> c == JOINER || !isTrick(c))
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isTrick(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> !Character.isWhitespace(c);
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }
}
