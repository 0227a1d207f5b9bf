package dev.lately.provider.gpttrainer;

import dev.lately.model.Conversation;
import dev.lately.model.Facts;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.Times;
import dev.lately.model.Turn;
import dev.lately.provider.Capability;
import dev.lately.provider.JsonAnswer;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Sessions of one or more chatbots at GPT-trainer, Chatsistant, Chatwize or another of its brands.
///
/// The vendor has no pages: each chatbot's list comes whole and unordered.
public final class GptTrainerProvider implements SessionProvider {
  private final ProviderSettings settings;
  private final GptTrainerApi api;

  public GptTrainerProvider(ProviderSettings settings, JsonHttp http) {
    this.settings = settings;
    this.api = new GptTrainerApi(settings, http);
  }

  @Override
  public Set<Capability> capabilities() {
    Set<Capability> all =
        EnumSet.of(
            Capability.GET,
            Capability.MESSAGES,
            Capability.LEADS,
            Capability.OPENING,
            Capability.TIME_FILTER,
            Capability.CONTAINERS);
    if (settings.containers().isEmpty()) {
      all.add(Capability.SEEK);
    }
    return all;
  }

  @Override
  public SessionPage list(ListRequest request) {
    List<Session> sessions = new ArrayList<>();
    for (String chatbot : chatbots()) {
      sessions.addAll(
          api.sessions(chatbot, request.since())
              .read(
                  in -> GptTrainerSession.list(in, origin(Optional.of(chatbot)), request.held())));
    }
    request.since().ifPresent(since -> sessions.removeIf(session -> isBefore(session, since)));
    OptionalInt total = OptionalInt.of(sessions.size());
    return new SessionPage(sessions, Optional.empty(), true, total, Optional.empty());
  }

  /// The session with its first question as title and its number of turns, which cost a second
  /// call.
  @Override
  public Optional<Session> session(String id) {
    return api.session(id)
        .find(in -> GptTrainerSession.one(in, origin(Optional.empty())))
        .map(session -> told(session, conversation(id).turns()));
  }

  @Override
  public Conversation conversation(String id) {
    return api.messages(id).read(in -> GptTrainerConversation.read(in, settings.zone()));
  }

  @Override
  public Optional<String> opening(String id) {
    return api.messages(id).read(in -> GptTrainerOpening.read(in, settings.zone()));
  }

  /// One call: what was said is not needed.
  @Override
  public Optional<Participant> unmasked(String id) {
    return api.session(id)
        .find(in -> GptTrainerSession.one(in, origin(Optional.empty())))
        .flatMap(Session::participant);
  }

  @Override
  public Map<String, String> containers() {
    Map<String, String> names = api.chatbots().read(GptTrainerProvider::names);
    if (!settings.containers().isEmpty()) {
      names.keySet().retainAll(settings.containers());
    }
    return names;
  }

  private Collection<String> chatbots() {
    return settings.containers().isEmpty() ? containers().keySet() : settings.containers();
  }

  private GptTrainerSession.Origin origin(Optional<String> chatbot) {
    Facts facts =
        new Facts(
            Facts.UNKNOWN, Optional.empty(), chatbot, false, chatbot.flatMap(this::chatbotPage));
    return new GptTrainerSession.Origin(settings.name(), settings.zone(), facts);
  }

  /// A session has no page of its own; its chatbot has one, at the same host.
  private Optional<String> chatbotPage(String chatbot) {
    URI base = settings.baseUrl();
    boolean plain = chatbot.matches("[A-Za-z0-9-]+");
    return plain
        ? Optional.of(base.getScheme() + "://" + base.getAuthority() + "/chatbot/" + chatbot)
        : Optional.empty();
  }

  private static Session told(Session session, List<Turn> turns) {
    Optional<String> title =
        turns.stream().findFirst().flatMap(Turn::question).flatMap(GptTrainerOpening::inWords);
    Facts bare = session.facts();
    Facts facts = new Facts(turns.size(), bare.origin(), bare.container(), false, bare.link());
    return new Session(
        session.ref(), title, session.preview(), session.times(), facts, session.participant());
  }

  private static boolean isBefore(Session session, Instant since) {
    return session.times().lastMillis() != Times.NONE.lastMillis()
        && session.times().lastMillis() < since.toEpochMilli();
  }

  private static Map<String, String> names(JsonAnswer in) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    in.elements(() -> GptTrainerChatbot.read(in).nameInto(names));
    return names;
  }
}
