package dev.lately.chat;

/// What somebody may mean: `value` is what they would type, `label` what they read.
public record Suggestion(String value, String label) {
  public static Suggestion of(String value) {
    return new Suggestion(value, value);
  }
}
