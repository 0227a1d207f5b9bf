package dev.lately.provider.gurubase;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.provider.Capability;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Sessions of one guru at Gurubase, newest first in pages of at most 30.
///
/// A page may be short or even empty and yet not the last: only the vendor's `has_more` tells. As
/// sessions move to the top between two calls, one may stand on two pages.
public final class GurubaseProvider implements SessionProvider {
  private final GurubaseApi api;
  private final GurubaseLinks links;

  /// @throws IllegalArgumentException when the source does not name exactly one guru
  public GurubaseProvider(ProviderSettings settings, JsonHttp http) {
    if (settings.containers().size() != 1) {
      throw new IllegalArgumentException(
          "source " + settings.name() + " must name one guru by its slug as its container");
    }
    String guru = settings.containers().getFirst();
    this.api = new GurubaseApi(settings, http, guru);
    this.links = GurubaseLinks.of(settings, guru);
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.GET, Capability.MESSAGES, Capability.SEARCH, Capability.PAGING);
  }

  @Override
  public SessionPage list(ListRequest request) {
    int number = request.cursor().map(Integer::parseInt).orElse(1);
    GurubaseSession.Wire page =
        api.sessions(number, request.text()).read(in -> GurubaseSession.page(in, links));
    Optional<String> next =
        page.hasMore() ? Optional.of(Integer.toString(number + 1)) : Optional.empty();
    List<Session> sessions = page.sessions().stream().map(request.held()).toList();
    return new SessionPage(sessions, next, false, OptionalInt.empty(), Optional.empty());
  }

  @Override
  public Optional<Session> session(String id) {
    return api.conversation(id)
        .find(GurubaseConversation::read)
        .map(found -> found.session(id, links));
  }

  @Override
  public Conversation conversation(String id) {
    return api.conversation(id).read(GurubaseConversation::read).conversation();
  }

  /// The vendor has no list of gurus; sessions carry their guru's name.
  @Override
  public Map<String, String> containers() {
    return Map.of();
  }
}
