package dev.lately.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The configuration is wrong; the message lists every mistake and holds no secret.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> mistakes;
  private final List<String> places;

  SettingsException(String file, Collection<Mistake> mistakes) {
    super(
        mistakes.stream()
            .map(mistake -> "  " + mistake)
            .collect(Collectors.joining("\n", heading(file, mistakes.size()) + "\n", "")));
    this.mistakes = mistakes.stream().map(Mistake::toString).toList();
    this.places = mistakes.stream().map(Mistake::place).toList();
  }

  private SettingsException(String message) {
    super(message);
    this.mistakes = List.of(message);
    this.places = List.of("the file");
  }

  /// Each in a line.
  public List<String> mistakes() {
    return mistakes;
  }

  /// Where each is, and nothing of what stands there: that may be of other guilds and chats.
  public List<String> places() {
    return places;
  }

  static SettingsException noFile(Path file) {
    return new SettingsException(
        "There is no file " + file + ". Copy config/lately.yml and say --config FILE.");
  }

  private static String heading(String file, int count) {
    return file + " has " + (count == 1 ? "a mistake" : count + " mistakes") + ", nothing started:";
  }
}
