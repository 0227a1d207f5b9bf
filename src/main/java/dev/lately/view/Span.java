package dev.lately.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A piece of a line.
public sealed interface Span {
  /// What it says, without how it is drawn.
  String words();

  /// Our own words, harmless on every platform but still to be escaped by it.
  record Words(String words) implements Span {}

  /// Our own words, emphasised.
  record Strong(String words) implements Span {}

  /// Somebody else's words (a title, a preview): hostile until escaped. Line breaks, control and
  /// bidi characters are already folded, the length is already bounded.
  record Foreign(String words) implements Span {}

  /// Somebody else's words that lead to a page; the link is `http` or `https`.
  record Link(String words, String link) implements Span {}

  /// Somebody else's words among which some were looked for; they lead to a page where there is
  /// one.
  record Found(List<Piece> pieces, Optional<String> link) implements Span {
    public Found {
      pieces = joined(pieces);
    }

    /// Hits that touch are one: no platform could draw where the first ends.
    private static List<Piece> joined(List<Piece> pieces) {
      List<Piece> joined = new ArrayList<>();
      for (Piece piece : pieces) {
        boolean touches = !joined.isEmpty() && joined.getLast().hit() && piece.hit();
        joined.add(touches ? new Piece(joined.removeLast().words() + piece.words(), true) : piece);
      }
      return List.copyOf(joined);
    }

    @Override
    public String words() {
      return pieces.stream().map(Piece::words).collect(Collectors.joining());
    }
  }

  /// Words as hostile as [Foreign]; a `hit` is emphasised.
  record Piece(String words, boolean hit) {}

  /// A point in time, drawn in the reader's own zone where the platform can; `words` elsewhere.
  record Moment(Instant time, Style style, String words) implements Span {}

  /// Fixed-width words to copy, such as an id or an error's reference.
  record Code(String words) implements Span {}

  /// A channel, role or person by their id, drawn by its name where the platform can; `words`
  /// elsewhere. Nobody is called by it.
  record Mention(Kind kind, String id, String words) implements Span {}

  /// What is mentioned.
  enum Kind {
    CHANNEL,
    ROLE,
    PERSON
  }

  /// How a moment is drawn.
  enum Style {
    RELATIVE,
    TIME,
    DATE_TIME
  }
}
