package dev.lately.provider.aisquare;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.provider.Capability;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import dev.lately.provider.Shared;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Chat sessions of one user at AISquare Studio, of all domains or of those that the source names.
public final class AiSquareProvider implements SessionProvider {
  private final ProviderSettings settings;
  private final AiSquareApi api;

  public AiSquareProvider(ProviderSettings settings, JsonHttp http) {
    this.settings = settings;
    this.api = new AiSquareApi(settings, http);
  }

  @Override
  public Set<Capability> capabilities() {
    return settings.containers().isEmpty()
        ? Set.of(Capability.GET, Capability.SEEK, Capability.MESSAGES, Capability.PAGING)
        : Set.of(Capability.GET, Capability.MESSAGES, Capability.PAGING);
  }

  /// The vendor filters by one domain at most; several are picked from the whole list.
  @Override
  public SessionPage list(ListRequest request) {
    List<String> domains = settings.containers();
    Optional<String> only =
        domains.size() == 1 ? Optional.of(domains.getFirst()) : Optional.empty();
    Map<String, String> page = request.cursor().map(AiSquareCursor::parameters).orElseGet(Map::of);
    AiSquareSession.Origin origin = origin(domains, request.held());
    AiSquareList list = api.sessions(only, page).read(in -> AiSquareList.read(in, origin));
    Optional<String> next =
        list.next().filter(cursor -> !request.cursor().equals(Optional.of(cursor)));
    return new SessionPage(list.sessions(), next, false, OptionalInt.empty(), Optional.empty());
  }

  @Override
  public Optional<Session> session(String id) {
    return api.history(id).find(this::history).map(AiSquareConversation::session);
  }

  @Override
  public Conversation conversation(String id) {
    return api.history(id).read(this::history).conversation();
  }

  /// The vendor has no list of domains for a key; sessions carry their domain's name.
  @Override
  public Map<String, String> containers() {
    return Map.of();
  }

  private AiSquareConversation history(JsonAnswer in) throws IOException {
    return AiSquareConversation.read(in, origin(List.of(), UnaryOperator.identity()));
  }

  private AiSquareSession.Origin origin(List<String> domains, UnaryOperator<Session> held) {
    return new AiSquareSession.Origin(
        settings.name(), settings.zone(), domains, new Shared<>(), held);
  }
}
