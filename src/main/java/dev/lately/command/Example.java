package dev.lately.command;

import dev.lately.model.SourceName;
import java.util.Arrays;
import java.util.List;

/// How a command is typed, after the word that all of them begin with; `{source}` stands for a
/// source that the reader may see. `same`: it means the same to everybody, and so can be pressed.
public record Example(String words, boolean same) {
  private static final String SOURCE = "{source}";

  static List<Example> all(String... words) {
    return Arrays.stream(words).map(line -> new Example(line, true)).toList();
  }

  /// Names something of a reader's own, such as a digest by its number.
  static List<Example> own(String words) {
    return List.of(new Example(words, false));
  }

  public boolean namesSource() {
    return words.contains(SOURCE);
  }

  /// The words as they are typed where that source is seen.
  public String of(SourceName source) {
    return words.replace(SOURCE, source.value());
  }
}
