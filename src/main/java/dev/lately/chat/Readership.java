package dev.lately.chat;

import java.util.OptionalInt;

/// Who reads at a place: how many people, empty where nobody can tell, and whether `everybody` may,
/// without being let in there: all of a Discord guild, or anybody on Telegram.
public record Readership(OptionalInt people, boolean everybody) {
  /// One person alone with Lately.
  public static Readership alone() {
    return new Readership(OptionalInt.of(1), false);
  }
}
