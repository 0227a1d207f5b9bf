package dev.lately.access;

import dev.lately.model.PlatformId;
import java.util.List;

/// Guilds and chats that go on under another id, kept beyond the process.
public interface Moves {
  /// Keeping one twice does nothing.
  void keep(Move move);

  /// In the order in which they were kept.
  List<Move> all();

  /// One of them.
  record Move(PlatformId platform, String from, String to) {}
}
