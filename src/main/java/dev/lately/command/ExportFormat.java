package dev.lately.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a file of sessions is written in.
public enum ExportFormat {
  /// A table for spreadsheets.
  CSV("csv"),
  /// For programs.
  JSON("json"),
  /// A table for people.
  MARKDOWN("md");

  /// A format's number is its place here: only add at the end.
  private static final List<ExportFormat> NUMBERED = List.of(CSV, JSON, MARKDOWN);

  private final String word;

  ExportFormat(String word) {
    this.word = word;
  }

  /// The word that people type, and the end of the file's name.
  public String word() {
    return word;
  }

  /// By its word or its name.
  public static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values())
        .filter(f -> f.word.equalsIgnoreCase(word) || f.name().equalsIgnoreCase(word))
        .findFirst();
  }

  /// The number by which a button's code names it.
  public int number() {
    return NUMBERED.indexOf(this);
  }

  /// What that number names.
  public static ExportFormat numbered(int number) {
    return NUMBERED.get(Math.min(number, NUMBERED.size() - 1));
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }
}
