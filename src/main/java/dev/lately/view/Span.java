package dev.lately.view;

import java.time.Instant;

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

  /// A point in time, drawn in the reader's own zone where the platform can; `words` elsewhere.
  record Moment(Instant time, Style style, String words) implements Span {}

  /// Fixed-width words to copy, such as an id or an error's reference.
  record Code(String words) implements Span {}

  /// A channel or role by its id, drawn by its name where the platform can; `words` elsewhere.
  /// Nobody is called by it.
  record Mention(Kind kind, String id, String words) implements Span {}

  /// What is mentioned.
  enum Kind {
    CHANNEL,
    ROLE
  }

  /// How a moment is drawn.
  enum Style {
    RELATIVE,
    TIME,
    DATE_TIME
  }
}
