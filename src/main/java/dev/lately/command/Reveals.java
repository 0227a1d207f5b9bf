package dev.lately.command;

import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;

/// Messages that show for a moment what must not stay, known until it is hidden again. Each method
/// throws an [IllegalStateException] when nothing can be kept or read now.
public interface Reveals {
  /// A message of a platform, by that platform's own way to it, until when it shows what it shows,
  /// and the words that stand there afterwards.
  record Shown(PlatformId platform, String message, String words, Instant until) {}

  /// Keeps it beyond the end of the process.
  void keep(Shown shown);

  /// It is hidden.
  void forget(Shown shown);

  /// Those of that platform that are not hidden.
  List<Shown> open(PlatformId platform);
}
