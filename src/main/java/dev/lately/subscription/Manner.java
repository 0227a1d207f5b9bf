package dev.lately.subscription;

import java.util.Arrays;
import java.util.Optional;

/// How a digest comes: whom it calls, whether it makes a sound, what happens on an empty day.
///
/// `role` is the id of a Discord role that is mentioned, because somebody asked for it in so many
/// words.
public record Manner(Optional<String> role, boolean silent, EmptyDay emptyDay) {
  public static final Manner USUAL = new Manner(Optional.empty(), false, EmptyDay.WEEKLY);

  /// What happens when nothing happened.
  public enum EmptyDay {
    /// One line says so.
    LINE("line"),
    /// Nothing comes.
    SKIP("skip"),
    /// Nothing comes, but one line when nothing came for a week.
    WEEKLY("weekly");

    private final String word;

    EmptyDay(String word) {
      this.word = word;
    }

    /// The word that people type.
    public String word() {
      return word;
    }

    public static Optional<EmptyDay> of(String word) {
      return Arrays.stream(values()).filter(e -> e.word.equalsIgnoreCase(word)).findFirst();
    }
  }
}
