package dev.lately.provider;

import dev.lately.model.Conversation;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One source at one vendor. Every method is one or more blocking HTTP calls, none of them cached
/// or repeated.
public interface SessionProvider {
  Set<Capability> capabilities();

  /// One page of the list, in the vendor's own paging.
  ///
  /// @throws ProviderException with the trouble
  SessionPage list(ListRequest request);

  /// One session as the vendor has it now; empty where the vendor has no such call or no such
  /// session.
  ///
  /// @throws ProviderException with the trouble
  Optional<Session> session(String id);

  /// What was said in a session, oldest first.
  ///
  /// @throws ProviderException with the trouble
  Conversation conversation(String id);

  /// What a session began with, for a title: the question of its first turn; empty where it has
  /// none, or none in words. Asked only where the vendor's list has no titles
  /// ([Capability#OPENING]).
  ///
  /// @throws ProviderException with the trouble
  default Optional<String> opening(String id) {
    return conversation(id).turns().stream().findFirst().flatMap(Turn::question);
  }

  /// What a session's end user said of himself, as the vendor has it now and nothing of it masked:
  /// for one person's look, never to be kept; empty where he said nothing or the vendor has no such
  /// call.
  ///
  /// @throws ProviderException with the trouble
  default Optional<Participant> unmasked(String id) {
    return session(id).flatMap(Session::participant);
  }

  /// The names of the containers (chatbots, gurus, domains) by id; empty where the vendor has no
  /// such call.
  ///
  /// @throws ProviderException with the trouble
  Map<String, String> containers();
}
