package dev.lately.command;

import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Optional;

/// What administrators of a guild or chat can ask. A `channel` is a place of theirs by its id, a
/// topic of a Telegram group as `-100123/17`; without one it is here. No sources are all.
public sealed interface AdminAsk {
  /// Have everybody in a place see that much of sources.
  record Bind(Optional<String> channel, List<SourceName> sources, Level level) implements AdminAsk {
    public Bind {
      sources = List.copyOf(sources);
    }
  }

  /// Close sources to a place.
  record Unbind(Optional<String> channel, List<SourceName> sources) implements AdminAsk {
    public Unbind {
      sources = List.copyOf(sources);
    }
  }

  /// What is bound in this guild or chat.
  record ListAll() implements AdminAsk {}

  /// Have this guild or chat answered by a one-time code, which others may have read.
  record Link(Secret code, Seen seen) implements AdminAsk {
    public Link(Secret code) {
      this(code, Seen.ALONE);
    }
  }

  /// Who else could read what was typed: nobody; everybody there until it was deleted; everybody
  /// there still.
  enum Seen {
    ALONE,
    DELETED,
    STANDING
  }

  /// The language of this place, [#AUTO] for none of its own; what it is where nothing is named.
  record SetLanguage(Optional<String> tag) implements AdminAsk {}

  /// The zone of this place, likewise.
  record SetZone(Optional<String> zone) implements AdminAsk {}

  /// Who looked at what in this guild or chat; `who` is a person's id.
  record Audit(Optional<String> who, Since since) implements AdminAsk {}

  /// Read the configuration anew.
  record Reload() implements AdminAsk {}

  /// Whether all is well here.
  record Doctor() implements AdminAsk {}

  /// What takes the language or the zone of a place away.
  String AUTO = "auto";
}
