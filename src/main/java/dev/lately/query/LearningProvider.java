package dev.lately.query;

import dev.lately.listing.Vocabulary;
import dev.lately.model.Conversation;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A source of which every text that passes leaves its words with accents in a vocabulary: titles
/// and previews, and what was said.
///
/// It learns of what it gives, which is masked by then, and nothing of what is asked for unmasked.
record LearningProvider(SessionProvider provider, Vocabulary words) implements SessionProvider {
  @Override
  public Set<Capability> capabilities() {
    return provider.capabilities();
  }

  @Override
  public SessionPage list(ListRequest request) {
    SessionPage page = provider.list(request);
    page.sessions().forEach(this::learn);
    return page;
  }

  @Override
  public Optional<Session> session(String id) {
    Optional<Session> session = provider.session(id);
    session.ifPresent(this::learn);
    return session;
  }

  private void learn(Session session) {
    session.title().ifPresent(words::learn);
    session.preview().ifPresent(words::learn);
  }

  @Override
  public Conversation conversation(String id) {
    Conversation said = provider.conversation(id);
    said.turns()
        .forEach(turn -> {
          turn.question().ifPresent(words::learn);
          turn.answer().ifPresent(words::learn);
        });
    return said;
  }

  @Override
  public Optional<String> opening(String id) {
    Optional<String> words = provider.opening(id);
    words.ifPresent(this.words::learn);
    return words;
  }

  @Override
  public Optional<Participant> unmasked(String id) {
    return provider.unmasked(id);
  }

  @Override
  public Map<String, String> containers() {
    return provider.containers();
  }
}
