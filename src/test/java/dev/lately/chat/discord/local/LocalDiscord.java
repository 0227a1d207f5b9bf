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

/// Discord on this machine: REST, gateway, one guild with three channels, and people in it.
///
/// It refuses what Discord refuses: limits, late and double answers, unknown messages.
public final class LocalDiscord implements AutoCloseable {
  public static final String TOKEN = "local-token-that-no-log-may-show";
  public static final String GUILD = Payloads.GUILD;
  public static final String GENERAL = "700000000000000001";
  public static final String SUPPORT = "700000000000000002";
  public static final String THREAD = "700000000000000003";
  public static final String ROLE = "600000000000000001";

  private final LocalClock clock = new LocalClock();
  private final LocalFaults faults = new LocalFaults();
  private final LocalGateway gateway = new LocalGateway();
  private final LocalWorld world = new LocalWorld(clock, gateway::url);
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
    return new LocalPerson(this, id, name, GENERAL, List.of(), "en-US");
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

  TypedMenu menu() {
    return new TypedMenu(world.commands());
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
