package dev.lately;

import dev.lately.model.Conversation;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.ops.Metrics;
import dev.lately.provider.Capability;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A source whose calls are counted and timed by how they ended.
record MeteredProvider(
    SourceName name, SessionProvider provider, Metrics metrics, InstantSource clock)
    implements SessionProvider {
  @Override
  public Set<Capability> capabilities() {
    return provider.capabilities();
  }

  @Override
  public SessionPage list(ListRequest request) {
    return metered(() -> provider.list(request));
  }

  @Override
  public Optional<Session> session(String id) {
    return metered(() -> provider.session(id));
  }

  @Override
  public Conversation conversation(String id) {
    return metered(() -> provider.conversation(id));
  }

  @Override
  public Optional<String> opening(String id) {
    return metered(() -> provider.opening(id));
  }

  @Override
  public Optional<Participant> unmasked(String id) {
    return metered(() -> provider.unmasked(id));
  }

  @Override
  public Map<String, String> containers() {
    return metered(provider::containers);
  }

  private <T> T metered(Supplier<T> call) {
    Instant begin = clock.instant();
    String outcome = "Failure";
    try {
      T answer = call.get();
      outcome = "ok";
      return answer;
    } catch (ProviderException e) {
      outcome = e.trouble().getClass().getSimpleName();
      throw e;
    } finally {
      metrics.called(name, outcome, Duration.between(begin, clock.instant()));
    }
  }
}
