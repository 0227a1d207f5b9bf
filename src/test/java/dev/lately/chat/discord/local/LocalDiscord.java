package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Discord on this machine: REST, gateway, one guild with its channels, and people in it.
///
/// It refuses what Discord refuses: limits, late and double answers, unknown messages.
public final class LocalDiscord implements AutoCloseable {
  public static final String TOKEN = "local-token-that-no-log-may-show";

  /// How the token of each interaction begins.
  public static final String INTERACTION = "aW50ZXJhY3Rpb24";

  public static final String GUILD = Payloads.GUILD;
  public static final String GENERAL = "700000000000000001";
  public static final String SUPPORT = "700000000000000002";
  public static final String THREAD = "700000000000000003";

  /// A thread that is archived, of which the gateway tells nothing.
  public static final String ARCHIVED = "700000000000000004";

  public static final String FORUM = "700000000000000005";

  /// The role of those who may manage channels.
  public static final String MANAGERS = "600000000000000002";

  /// The role of those who may manage the server.
  public static final String ADMINISTRATORS = "600000000000000003";

  public static final String ROLE = "600000000000000001";

  private final LocalClock clock = new LocalClock();
  private final LocalFaults faults = new LocalFaults();
  private final LocalChannels channels = new LocalChannels();
  private final LocalGateway gateway = new LocalGateway(() -> Payloads.guild(channels.all()));
  private final LocalWorld world = new LocalWorld(clock, gateway::url, channels);
  private final LocalRest rest;
  private final AtomicLong people = new AtomicLong(500_000_000_000_000_000L);

  private LocalDiscord() throws IOException, InterruptedException {
    gateway.begin();
    rest = new LocalRest(new LocalApi(world), faults);
  }

  public static LocalDiscord start() {
    try {
      return new LocalDiscord();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Why Discord would refuse that message; empty where it would not.
  public static Optional<String> objection(String message) {
    try {
      MessageChecks.check(Json.read(message));
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.ofNullable(refusal.getMessage());
    }
  }

  public String apiUrl() {
    return rest.url();
  }

  public LocalFaults faults() {
    return faults;
  }

  public LocalGateway gateway() {
    return gateway;
  }

  public LocalClock clock() {
    return clock;
  }

  /// Somebody new, in the channel `general`, without roles, speaking English.
  public LocalPerson person(String name) {
    String id = String.valueOf(people.incrementAndGet());
    return remember(new LocalPerson(this, id, name, GENERAL, List.of(), "en-US"));
  }

  LocalPerson remember(LocalPerson person) {
    world.add(person);
    return person;
  }

  /// Whoever the guild belongs to.
  public LocalPerson owner() {
    return remember(new LocalPerson(this, "1", "owner", GENERAL, List.of(), "en-US"));
  }

  public LocalChannel channel(String id) {
    return channels.channel(id);
  }

  /// One more channel of text, for bots that sign in from now on.
  public void addChannel(String id) {
    channels.open(id);
  }

  /// The posts in the forum, the oldest first.
  public List<LocalChannel> posts() {
    return channels.all().stream().filter(c -> c.isIn(channel(FORUM))).toList();
  }

  /// The bot loses a permission (topics/permissions) in a channel, and is told so.
  public void forbid(String channel, int bit) {
    channel(channel).deny(bit);
    gateway.dispatch("CHANNEL_UPDATE", channel(channel).json());
  }

  /// The bot has it again, and is told so.
  public void allow(String channel, int bit) {
    channel(channel).allow(bit);
    gateway.dispatch("CHANNEL_UPDATE", channel(channel).json());
  }

  /// One person gets a permission in a channel.
  public void grant(String channel, LocalPerson person, int bit) {
    channel(channel).grant(person.id(), bit);
    gateway.dispatch("CHANNEL_UPDATE", channel(channel).json());
  }

  /// A forum asks for a tag from now on, which only moderators may give or everybody.
  public void requireTag(String forum, boolean moderated) {
    channel(forum).requireTag(moderated);
    gateway.dispatch("CHANNEL_UPDATE", channel(forum).json());
  }

  /// A thread is archived, and locked or not.
  public void archive(String thread, boolean locked) {
    gateway.dispatch("THREAD_UPDATE", channel(thread).archive(true, locked).json());
  }

  /// A thread is opened again.
  public void open(String thread) {
    gateway.dispatch("THREAD_UPDATE", channel(thread).archive(false, false).json());
  }

  /// Somebody deletes a channel or a thread.
  public void delete(String id) {
    LocalChannel channel = channel(id);
    channel.delete();
    gateway.dispatch(channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", channel.json());
  }

  /// The guild throws the bot out.
  public void expel() {
    world.expel();
    gateway.dispatch("GUILD_DELETE", Json.object().put("id", GUILD));
  }

  /// The guild invites the bot again.
  public void invite() {
    world.invite();
    gateway.dispatch("GUILD_CREATE", Payloads.guild(channels.all()));
  }

  /// Somebody leaves the guild, or is thrown out.
  public void leave(LocalPerson person) {
    world.remove(person);
  }

  /// Everybody loses a permission in a channel, and the bot is told so.
  public void hide(String channel, int bit) {
    channel(channel).denyAll(bit);
    gateway.dispatch("CHANNEL_UPDATE", channel(channel).json());
  }

  /// Somebody writes into a channel.
  public void say(LocalPerson person, String words) {
    JsonNode body = Json.object().put("content", words);
    world.add(new LocalMessage(person.channel(), body, Optional.empty()).by(person));
  }

  /// The private messages to somebody.
  public List<LocalMessage> privately(LocalPerson person) {
    return messages().stream()
        .filter(m -> m.channel().equals(world.privately(person.id())))
        .toList();
  }

  /// Every message that still exists, whoever sees it.
  public List<LocalMessage> messages() {
    return world.messages();
  }

  /// The registered commands.
  public JsonNode commands() {
    return world.commands();
  }

  /// Every request so far, such as `POST interactions/1/x/callback`.
  public List<String> calls() {
    return rest.calls();
  }

  /// An event as raw as Discord would send it.
  public void dispatch(String type, String json) {
    gateway.dispatch(type, Json.read(json));
  }

  /// A command that reaches the bot only after that time.
  public LocalInteraction ofThePast(LocalPerson person, Duration ago) {
    LocalInteraction late =
        new LocalInteraction(
            LocalInteraction.Kind.COMMAND, person, Optional.empty(), now().minus(ago));
    return send(late, menu().typed("/sessions recent", Map.of()));
  }

  /// Somebody types a command in a guild that the bot is not in, where they brought it themselves.
  public LocalInteraction elsewhere(LocalPerson person, String guild) {
    LocalInteraction brought =
        new LocalInteraction(LocalInteraction.Kind.COMMAND, person, Optional.empty(), now());
    ObjectNode payload = Payloads.interaction(brought, menu().typed("/sessions recent", Map.of()));
    payload.put("guild_id", guild).withObject("guild").put("id", guild);
    payload.putObject("authorizing_integration_owners").put("1", person.id());
    world.add(brought);
    gateway.dispatch("INTERACTION_CREATE", payload);
    return brought;
  }

  TypedMenu menu() {
    return new TypedMenu(world.commands(), channels);
  }

  Instant now() {
    return clock.instant();
  }

  LocalInteraction send(LocalInteraction interaction, ObjectNode data) {
    world.add(interaction);
    gateway.dispatch("INTERACTION_CREATE", Payloads.interaction(interaction, data));
    return interaction;
  }

  @Override
  public void close() {
    try {
      gateway.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rest.close();
  }
}
