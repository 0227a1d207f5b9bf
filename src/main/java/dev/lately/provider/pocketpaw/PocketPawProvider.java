package dev.lately.provider.pocketpaw;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.provider.Capability;
import dev.lately.provider.JsonCall;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import dev.lately.provider.Shared;
import dev.lately.provider.WebLink;
import dev.lately.provider.pocketpaw.PocketPawApi.Flavour;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Sessions of one PocketPaw installation, all channels and people of it.
///
/// The vendor has a limit and no offset, so each page is the list from its beginning with a greater
/// limit; its cursor is that limit. A search is in no order, so it is asked for as a whole.
public final class PocketPawProvider implements SessionProvider {
  private static final int FIRST_LIMIT = 100;

  /// Few calls to the end, and no more than a quarter again of what the last one brings.
  private static final int GROWTH = 5;

  /// What the call for an export may end with where the newest messages can be had.
  private static final Set<Class<? extends Trouble>> WITHOUT_EXPORT =
      Set.of(Trouble.NotFound.class, Trouble.TooLarge.class);

  private final ProviderSettings settings;
  private final PocketPawApi api;
  private final PocketPawFlavour flavour;

  public PocketPawProvider(ProviderSettings settings, JsonHttp http) {
    this.settings = settings;
    this.api = new PocketPawApi(settings, http);
    this.flavour = new PocketPawFlavour(api.flavours());
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.MESSAGES,
        Capability.SEARCH,
        Capability.FULL_TEXT,
        Capability.TOTAL,
        Capability.PAGING);
  }

  @Override
  public SessionPage list(ListRequest request) {
    return flavour.ask(found -> list(found, request));
  }

  /// The vendor has no call for one session.
  @Override
  public Optional<Session> session(String id) {
    return Optional.empty();
  }

  /// The export is all of it, with times, in one call. Where there is none, or it is too large, the
  /// newest messages are asked for.
  @Override
  public Conversation conversation(String id) {
    try {
      return flavour.ask(found ->
          api.export(found, id).read(in -> PocketPawConversation.exported(in, settings.zone())));
    } catch (ProviderException e) {
      if (WITHOUT_EXPORT.stream().noneMatch(kind -> kind.isInstance(e.trouble()))) {
        throw e;
      }
      return newest(id);
    }
  }

  /// The vendor gives an empty history of a session that it does not know.
  private Conversation newest(String id) {
    return flavour
        .ask(found ->
            api.messages(found, id).read(in -> PocketPawConversation.newest(in, settings.zone())))
        .orElseThrow(() -> new ProviderException(new Trouble.NotFound("session")));
  }

  @Override
  public Map<String, String> containers() {
    return Map.of();
  }

  private SessionPage list(Flavour found, ListRequest request) {
    boolean search = request.text().isPresent();
    int most = found.most(search);
    int first = search ? most : FIRST_LIMIT;
    int limit = Math.min(most, request.cursor().map(Integer::parseInt).orElse(first));
    JsonCall call =
        request
            .text()
            .map(text -> api.search(found, text, limit))
            .orElseGet(() -> api.sessions(found, limit));
    PocketPawSession.Origin origin = origin(request.held());
    PocketPawSession.Wire wire = call.read(in -> PocketPawSession.list(in, origin));
    return search ? found(wire, limit) : page(wire, limit, most);
  }

  /// A search tells no total: there may be more as long as the limit is reached.
  private static SessionPage found(PocketPawSession.Wire wire, int limit) {
    int shown = wire.sessions().size();
    Optional<Trouble.Curtailed> curtailed =
        shown < limit ? Optional.empty() : Optional.of(new Trouble.Curtailed(shown, 0));
    return new SessionPage(wire.sessions(), Optional.empty(), true, OptionalInt.empty(), curtailed);
  }

  private static SessionPage page(PocketPawSession.Wire wire, int limit, int most) {
    int shown = wire.sessions().size();
    boolean more = shown >= limit && wire.total().orElse(Integer.MAX_VALUE) > shown;
    Optional<String> next =
        more && limit < most
            ? Optional.of(Integer.toString(greater(limit, wire.total(), most)))
            : Optional.empty();
    Optional<Trouble.Curtailed> curtailed =
        more && limit >= most && wire.total().isPresent()
            ? Optional.of(new Trouble.Curtailed(shown, wire.total().getAsInt()))
            : Optional.empty();
    return new SessionPage(wire.sessions(), next, true, wire.total(), curtailed);
  }

  private static int greater(int limit, OptionalInt total, int most) {
    long grown = Math.min((long) limit * GROWTH, total.orElse(Integer.MAX_VALUE));
    return (int) Math.min(most, grown);
  }

  private PocketPawSession.Origin origin(UnaryOperator<Session> held) {
    String root = settings.baseUrl().toString().replaceFirst("/+$", "");
    Optional<String> chat = WebLink.of(root.replaceFirst("/api(/v1)?$", "") + "/#/chat");
    return new PocketPawSession.Origin(
        settings.name(), settings.zone(), chat, new Shared<>(), held);
  }
}
