package dev.lately.digest;

import dev.lately.view.Card;
import dev.lately.view.Picture;
import java.util.Optional;

/// What a digest says.
public sealed interface Edition {
  /// Something happened, or it is not known whether anything did; `sessions` are counted in it.
  record Full(Card card, Optional<Picture> picture, int sessions) implements Edition {}

  /// Nothing happened: the line that says so of the day, and the one that says so of a week.
  record Empty(Card day, Card week) implements Edition {}
}
