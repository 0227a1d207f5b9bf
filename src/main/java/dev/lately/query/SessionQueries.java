package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.View;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Asks the sources, remembers what they said.
public interface SessionQueries {
  /// A new list as of now, of those of the view's sources that are seen, and no more of each
  /// session than is: words are looked for only in what is seen of it. Starts the vendor calls that
  /// are due and returns at once.
  Snapshot ask(View view, Sight sight, ZoneId zone);

  /// The list that was asked at that instant, if it is still in memory.
  Optional<Snapshot> recall(View view, Sight sight, Instant at);

  /// One session with what its vendor says now; as it was listed, where the vendor cannot tell or
  /// its budget is nearly used up; or as it was listed last, where the vendor has it no more. Empty
  /// when neither the vendor nor memory knows it. Waits no longer than the answer's deadline.
  Optional<Sighting> session(SessionRef ref);

  /// A session that nobody listed yet, as its vendor has it now: only of a source that holds all
  /// that its key reads, since others might be told of what is not theirs. Waits as [#session]
  /// does.
  Optional<Session> seek(SessionRef ref);

  /// These rows with what titles came that they lacked, when all have come or this long passed.
  /// Asks for them in the background, for all who see them once, as far as that leaves half of each
  /// budget to what people ask for; empty when none is lacking or may be asked for now.
  default Optional<CompletableFuture<List<Session>>> titled(List<Session> rows, Duration patience) {
    return Optional.empty();
  }

  /// What a source's container, such as a chatbot, is called, from memory alone.
  Optional<String> container(SourceName source, String id);

  /// Every session that is known of these sources, from memory alone; each source's newest first.
  Stream<Session> known(Collection<SourceName> of);

  /// What was said in a session, as its vendor has it now or had it a few minutes ago.
  Transcript transcript(SessionRef ref);

  /// What a session's end user said of himself, raw, asked of its vendor anew each time: nothing of
  /// it is remembered, here or elsewhere. Counts in the source's budget; waits no longer than the
  /// answer's deadline. Whether somebody may see it is for the caller to say.
  default Revealed reveal(SessionRef ref) {
    return new Revealed.Nothing();
  }

  /// Whether the source's vendor tells what was said in a session.
  boolean tells(SourceName source);

  /// Whether the source's vendor looks for words in all messages, for whoever may read them.
  default boolean searchesMessages(SourceName source) {
    return false;
  }

  /// What people may choose from, from memory alone: every configured source.
  List<SourceName> sources();

  /// The origins seen lately in these sources, from memory alone.
  List<String> origins(Set<SourceName> permitted);

  /// The newest session that is known of these sources, from memory alone.
  Optional<Session> newest(Collection<SourceName> of);

  /// How these sources are doing, by name, from memory alone.
  List<SourceState> states(Collection<SourceName> of);

  /// When this source may be asked again, where it is not at once: its answer is still fresh, or
  /// its budget is used up.
  Optional<Instant> nextCall(SourceName source);
}
