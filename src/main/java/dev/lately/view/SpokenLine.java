package dev.lately.view;

import dev.lately.model.Turn.Reference;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A line of what was said, or a part of one: somebody else's words, hostile until escaped.
record SpokenLine(Block.Voice voice, boolean isCode, String words) {
  /// Code in a line, or a mark that points at a reference.
  static final Pattern PIECE = Pattern.compile("(`+)([^`]+)\\1|\\[(\\d{1,4}(?:\\.\\d{1,4})?)]");

  /// What a vendor's Markdown makes bold: its words without its marks.
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^\\s*](?:[^*]*[^\\s*])?)\\*\\*");

  /// The same of what it makes slanted, but not within names and sums.
  private static final Pattern SLANTED =
      Pattern.compile(
          "(?<![\\w*\\\\])\\*([^\\s*](?:[^*]*[^\\s*])?)\\*(?![\\w*])"
              + "|(?<![\\w\\\\])_([^\\s_](?:[^_]*[^\\s_])?)_(?!\\w)");

  private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

  /// What a line takes beside its words: a mark for the quote and its break.
  private static final int BREAK = 4;

  /// What code or a link takes: Telegram marks a hundred pieces in a message at most.
  private static final int MARK = 40;

  /// Longer than what fits into any message: then it is cut, and nobody counts its marks.
  private static final int LONG = 4_096;

  /// As many as one character has that people see, and some.
  private static final int LONGEST = 64;

  /// The lines of what somebody said, without what only marks code and headings.
  static List<SpokenLine> of(Block.Voice voice, String said) {
    List<SpokenLine> lines = new ArrayList<>();
    boolean code = false;
    for (String line : Foreign.lines(said)) {
      if (voice == Block.Voice.ANSWER && FENCE.matcher(line).matches()) {
        code = !code;
      } else if (!line.isEmpty() || (!lines.isEmpty() && !lines.getLast().words().isEmpty())) {
        lines.add(new SpokenLine(voice, code, code ? line : plain(voice, line)));
      }
    }
    return lines;
  }

  private static String plain(Block.Voice voice, String line) {
    Matcher heading = HEADING.matcher(line);
    return voice == Block.Voice.ANSWER && heading.matches() ? heading.group(1) : line;
  }

  /// How much of a message it may take, at the most, once a platform has escaped it.
  int cost() {
    if (words.length() > LONG) {
      return words.length();
    }
    long marks = voice == Block.Voice.ANSWER ? PIECE.matcher(words).results().count() : 0;
    return IntStream.range(0, words.length()).map(this::letter).sum()
        + BREAK
        + MARK * (int) (marks + (isCode ? 1 : 0));
  }

  /// Marks of Markdown are escaped.
  private int letter(int at) {
    char c = words.charAt(at);
    return c < 128 && !Character.isLetterOrDigit(c) && c != ' ' ? 2 : 1;
  }

  /// The part that fits, and the rest; cut between words where there are any, never within a
  /// character as people see it. Empty when nothing fits.
  Optional<List<SpokenLine>> split(int room) {
    int fits = fits(room - BREAK - MARK);
    int blank = words.lastIndexOf(' ', fits);
    int end = blank > fits / 2 ? blank : boundary(fits);
    return end < 1
        ? Optional.empty()
        : Optional.of(
            List.of(
                new SpokenLine(voice, isCode, words.substring(0, end).stripTrailing()),
                new SpokenLine(voice, isCode, words.substring(end).stripLeading())));
  }

  private int fits(int room) {
    int left = room;
    int end = 0;
    while (end < words.length() && left >= MARK) {
      left -= letter(end) + mark(end);
      end++;
    }
    return end;
  }

  /// What code or a mark that begins or ends here may take.
  private int mark(int at) {
    char next = at + 1 < words.length() ? words.charAt(at + 1) : ' ';
    return words.charAt(at) == '`' || (words.charAt(at) == '[' && Character.isDigit(next))
        ? MARK
        : 0;
  }

  /// A character as people see it may be as long as anybody likes: then it is cut all the same.
  private int boundary(int at) {
    if (at >= words.length()) {
      return words.length();
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words.substring(0, Math.min(words.length(), at + LONGEST)));
    int before = characters.isBoundary(at) ? at : characters.preceding(at);
    return before > 0 ? before : at;
  }

  /// The line to draw; marks lead to their references.
  Text text(List<Reference> references) {
    if (isCode && !words.isBlank()) {
      return Text.of(new Span.Code(words.replace(' ', '\u00a0')));
    }
    return voice == Block.Voice.QUESTION || words.isEmpty()
        ? Text.of(new Span.Foreign(words))
        : new Text(spans(references));
  }

  private List<Span> spans(List<Reference> references) {
    List<Span> spans = new ArrayList<>();
    Matcher pieces = PIECE.matcher(words);
    int from = 0;
    while (pieces.find()) {
      foreign(spans, words.substring(from, pieces.start()));
      spans.add(
          pieces.group(2) == null
              ? mark(pieces.group(3), pieces.group(), references)
              : new Span.Code(pieces.group(2)));
      from = pieces.end();
    }
    foreign(spans, words.substring(from));
    return spans;
  }

  private static void foreign(List<Span> spans, String words) {
    if (!words.isEmpty()) {
      spans.add(new Span.Foreign(unstressed(words)));
    }
  }

  /// Without the marks that only stress.
  static String unstressed(String words) {
    return SLANTED.matcher(STRONG.matcher(words).replaceAll("$1")).replaceAll("$1$2");
  }

  /// Which of the references a mark points at, the first being 1.
  static OptionalInt pointed(String mark, List<Reference> references) {
    return IntStream.rangeClosed(1, references.size())
        .filter(i -> references.get(i - 1).mark().filter(mark::equals).isPresent())
        .findFirst();
  }

  private static Span mark(String mark, String written, List<Reference> references) {
    OptionalInt number = pointed(mark, references);
    return number.isPresent()
        ? mark(number.getAsInt(), references.get(number.getAsInt() - 1))
        : new Span.Foreign(written);
  }

  private static Span mark(int number, Reference reference) {
    String words = "[" + number + "]";
    return reference
        .link()
        .filter(link -> link.length() <= TranscriptPages.LINK)
        .<Span>map(link -> new Span.Link(words, link))
        .orElseGet(() -> new Span.Words(words));
  }
}
