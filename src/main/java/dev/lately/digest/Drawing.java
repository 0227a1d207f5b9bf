package dev.lately.digest;

import dev.lately.view.DayChart;
import dev.lately.view.DigestStory;
import dev.lately.view.Picture;
import dev.lately.view.Reader;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a digest's days are drawn.
@FunctionalInterface
public interface Drawing {
  Drawing CHART = (reader, story) -> new DayChart(reader).of(story.figures().hours(), story.days());

  /// May fail where the machine has no fonts, and then with an error rather than an exception.
  Picture of(Reader reader, DigestStory story);

  /// The picture; empty where it cannot be drawn, since the words say the same.
  default Optional<Picture> tried(Reader reader, DigestStory story) {
    return tried(() -> of(reader, story));
  }

  /// The same for any other drawing.
  static Optional<Picture> tried(Supplier<Picture> drawing) {
    try {
      return Optional.of(drawing.get());
    } catch (RuntimeException | LinkageError | InternalError e) {
      Logger log = LoggerFactory.getLogger(Drawing.class);
      log.warn(
          "A message goes without its chart: {}; are fontconfig and a font there?", e.toString());
      return Optional.empty();
    }
  }
}
