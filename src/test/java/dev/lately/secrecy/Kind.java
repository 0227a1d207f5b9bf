package dev.lately.secrecy;

import java.util.ArrayList;
import java.util.List;

/// What of a source is told, and from which level on (0 numbers, 1 titles, 2 details, 3 transcript,
/// 4 contact). RAW stands in an address of e-mail, and so nowhere but where that is revealed.
///
/// Of each kind each source has a word of its own, which stands nowhere else: a leak is found by
/// looking for such words in all of an answer.
enum Kind {
  NAME(0),
  VENDOR(0),
  TITLE(1),
  ORIGIN(1),
  LINK(1),
  ID(1),
  CONTAINER(1),
  PREVIEW(2),
  MESSAGE(3),
  CONTACT(4),
  RAW(4);

  private static final String HEAD = "zzq";
  private static final String TAIL = "qzz";

  final int level;

  Kind(int level) {
    this.level = level;
  }

  /// A word that an answer may hold.
  record Mark(Kind kind, int source) {}

  String mark(int source) {
    return HEAD + (char) ('a' + ordinal()) + (char) ('a' + source) + TAIL;
  }

  /// What can be looked for in that part of a source, which answers do not hold but as it was
  /// typed.
  String word(int source) {
    return "kwx" + (char) ('a' + ordinal()) + (char) ('a' + source) + "xwk";
  }

  /// The marks whose [#word] stands in what was looked for.
  static List<Mark> lookedFor(String words) {
    return found(words, "kwx", "xwk");
  }

  static List<Mark> in(String answer) {
    return found(answer, HEAD, TAIL);
  }

  private static List<Mark> found(String text, String head, String tail) {
    List<Mark> marks = new ArrayList<>();
    for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      int end = at + head.length() + 2;
      if (text.startsWith(tail, end)) {
        Mark mark = new Mark(values()[text.charAt(end - 2) - 'a'], text.charAt(end - 1) - 'a');
        if (!marks.contains(mark)) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }
}
