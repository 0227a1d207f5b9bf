package dev.lately.chat.discord;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Lines in Discord's Markdown, in which nobody else's words mean anything.
final class Markdown {
  private static final String SPECIAL = "\\*_~|`<>[]#@";

  private static final String MARKERS = "\\*_~|`";

  /// Characters that may stand in a masked link's address; brackets would end it.
  private static final String IN_LINKS = "-._~:/?#@!$&'+,;=%";

  private Markdown() {}

  /// The line in at most that many UTF-16 units; what does not fit is cut between two characters as
  /// people see them, never inside an escape, a time or a link.
  static String draw(Text text, int most, boolean links) {
    StringBuilder drawn = new StringBuilder();
    for (Span span : text.spans()) {
      drawn.append(draw(span, most - drawn.length(), links));
    }
    return drawn.toString();
  }

  /// The line without any Markdown, for where Discord reads none.
  static String plain(Text text) {
    StringBuilder plain = new StringBuilder();
    text.spans().forEach(span -> plain.append(fold(span.words())));
    return plain.toString();
  }

  /// The length of a line's links when they are drawn.
  static int linkLength(Text text) {
    return text.spans().stream()
        .mapToInt(span -> link(span).map(link -> masked("", link).length()).orElse(0))
        .sum();
  }

  private static Optional<String> link(Span span) {
    return switch (span) {
      case Span.Link(String _, String link) -> Optional.of(link);
      case Span.Found(var _, Optional<String> link) -> link;
      case Span.Words _, Span.Strong _, Span.Foreign _, Span.Moment _ -> Optional.empty();
      case Span.Code _, Span.Mention _ -> Optional.empty();
    };
  }

  private static String draw(Span span, int room, boolean links) {
    return switch (span) {
      case Span.Words(String words) -> escape(words, room);
      case Span.Strong(String words) -> wrap("**", escape(words, room - 4));
      case Span.Foreign(String words) -> isolate(words, room);
      case Span.Link(String words, String link) -> link(words, link, links ? room : 0, room);
      case Span.Found found -> found(found, links ? room : 0, room);
      case Span.Moment moment -> whole(time(moment), room);
      case Span.Code(String words) -> whole(code(fold(words)), room);
      case Span.Mention mention -> whole(name(mention), room);
    };
  }

  static String escape(String words, int most) {
    List<String> escaped = new ArrayList<>();
    String folded = fold(words);
    int at = 0;
    for (String cluster : Clusters.of(folded)) {
      escaped.add(escape(folded, at, at + cluster.length()));
      at += cluster.length();
    }
    return Clusters.joined(escaped, most);
  }

  private static String escape(String words, int from, int to) {
    StringBuilder escaped = new StringBuilder();
    for (int i = from; i < to; i++) {
      escaped.append(means(words, i) ? "\\" : "").append(words.charAt(i));
    }
    return escaped.toString();
  }

  private static boolean means(String words, int i) {
    return switch (words.charAt(i)) {
      case ':' -> words.startsWith("//", i + 1);
      case '-', '+' -> i == 0;
      case '.' -> i > 0 && Character.isDigit(words.charAt(i - 1));
      default -> SPECIAL.indexOf(words.charAt(i)) >= 0;
    };
  }

  /// Line breaks and control characters become spaces; marks that turn the direction of what
  /// follows them vanish.
  private static String fold(String words) {
    return words
        .replaceAll("[\\p{Cc}\\u2028\\u2029]", " ")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
  }

  /// Right-to-left words are kept from turning the line around.
  private static String isolate(String words, int room) {
    return isolate(words, room, most -> escape(words, most));
  }

  private static String isolate(String words, int room, IntFunction<String> escaped) {
    boolean turns =
        words
            .codePoints()
            .map(Character::getDirectionality)
            .anyMatch(d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return turns && room > 2 ? "\u2068" + escaped.apply(room - 2) + "\u2069" : escaped.apply(room);
  }

  private static String found(Span.Found found, int linkRoom, int room) {
    String link = found.link().filter(Markdown::isWeb).orElse("");
    int left = link.isEmpty() ? 0 : linkRoom - masked("", link).length();
    return left > 0
        ? masked(isolate(found.words(), left, most -> marked(found, most)), link)
        : isolate(found.words(), room, most -> marked(found, most));
  }

  /// The pieces with their hits in bold, up to the piece that is cut.
  private static String marked(Span.Found found, int room) {
    StringBuilder drawn = new StringBuilder();
    for (Span.Piece piece : found.pieces()) {
      int left = room - drawn.length() - (piece.hit() ? 4 : 0);
      String escaped = escape(piece.words(), left);
      drawn.append(piece.hit() && !isEdged(escaped) ? wrap("**", escaped) : escaped);
      if (escaped.length() < fold(piece.words()).length() || escaped.endsWith(Clusters.ELLIPSIS)) {
        break;
      }
    }
    return drawn.toString();
  }

  /// Whether they begin or end with what would be read together with stars around them.
  private static boolean isEdged(String escaped) {
    int last = escaped.length() - 1;
    boolean begins = last > 0 && escaped.charAt(0) == '\\' && isMarker(escaped.charAt(1));
    return begins || (last >= 0 && isMarker(escaped.charAt(last)));
  }

  private static boolean isMarker(char c) {
    return MARKERS.indexOf(c) >= 0;
  }

  private static String link(String words, String link, int linkRoom, int room) {
    int left = linkRoom - masked("", link).length();
    return left > 0 && isWeb(link) ? masked(isolate(words, left), link) : isolate(words, room);
  }

  private static String masked(String title, String link) {
    return "[" + title + "](" + address(link) + ")";
  }

  private static boolean isWeb(String link) {
    return link.startsWith("https://") || link.startsWith("http://");
  }

  private static String address(String link) {
    StringBuilder address = new StringBuilder();
    for (byte b : link.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || IN_LINKS.indexOf(c) >= 0);
      address.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return address.toString();
  }

  private static String name(Span.Mention mention) {
    return switch (mention.kind()) {
      case CHANNEL -> "<#" + mention.id() + ">";
      case ROLE -> "<@&" + mention.id() + ">";
      case PERSON -> "<@" + mention.id() + ">";
    };
  }

  private static String time(Span.Moment moment) {
    String style =
        switch (moment.style()) {
          case RELATIVE -> "R";
          case TIME -> "t";
          case DATE_TIME -> "f";
        };
    return "<t:" + moment.time().getEpochSecond() + ":" + style + ">";
  }

  /// Words between backticks, doubled where they hold one themselves.
  private static String code(String words) {
    String inner = words.replace("``", "ˋˋ");
    if (!inner.contains("`")) {
      return "`" + inner + "`";
    }
    String left = inner.startsWith("`") ? " " : "";
    String right = inner.endsWith("`") ? " " : "";
    return "``" + left + inner + right + "``";
  }

  private static String wrap(String mark, String words) {
    return words.isEmpty() ? "" : mark + words + mark;
  }

  private static String whole(String piece, int room) {
    return piece.length() <= room ? piece : "";
  }
}
