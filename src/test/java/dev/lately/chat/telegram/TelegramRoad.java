package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.Answerer;
import dev.lately.chat.Curtain;
import dev.lately.command.CommandGrammar;
import dev.lately.command.PassingReveals;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.api.objects.Update;

/// The real way from an update to what stands in the chats afterwards, over a local Bot API: all
/// but the polling. One thing is done at a time, and looked at when it is done.
public final class TelegramRoad implements AutoCloseable {
  /// The group that counts its anonymous administrators.
  public static final String COUNTING = "-500";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long ANONYMOUS = 1_087_968_824L;
  private static final long CHANNEL_BOT = 136_817_688L;
  private static final long CHANNEL = -1_002_222_222_222L;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final LocalBotApi server;
  private final TelegramConnection connection;
  private final TelegramInbox inbox;
  private final Reception reception;
  private final Curtain curtain;
  private final Map<Long, Map<Integer, ObjectNode>> seen = new HashMap<>();
  private final Set<Long> chats = new HashSet<>();
  private int answers;
  private int next;

  /// What somebody can read that they could not before: the message of that id in a chat, or 0 for
  /// an alert, which is for whoever pressed; `links` are the codes behind its buttons that open the
  /// private chat.
  public record Shown(
      String chat, Optional<String> topic, int message, String words, List<String> links) {
    public boolean isAlert() {
      return message == 0;
    }
  }

  public TelegramRoad(Answerer answerer, CommandGrammar grammar) {
    try {
      server = new LocalBotApi();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TelegramSettings settings =
        new TelegramSettings(
            new Secret(LocalBotApi.TOKEN), server.url(), PATIENCE, Set.of(COUNTING));
    InstantSource clock = rushing();
    curtain = new Curtain(TelegramInbox.TELEGRAM, new PassingReveals(), clock, (_, _) -> true);
    connection =
        new TelegramConnection(
            settings, new TelegramPlatform.Surroundings(new OkHttpClient(), clock, (_, _) -> {}));
    inbox = new TelegramInbox(LocalBotApi.BOT, grammar, new Senders(() -> Set.of(COUNTING)));
    reception =
        new Reception(
            answerer,
            connection.api(),
            connection.queues(),
            new Reception.Manners(
                new PrivateDoor(LocalBotApi.BOT), new LaidAside(clock), PATIENCE, curtain));
  }

  /// Three seconds later each time it is read, so that no message waits for its turn.
  private static InstantSource rushing() {
    AtomicLong seconds = new AtomicLong();
    return () -> Instant.EPOCH.plusSeconds(seconds.addAndGet(3));
  }

  /// Somebody types; one of whom nobody knows who they are as the group or as a channel.
  public List<Shown> type(Person person, Place place, String text) {
    ObjectNode body = MAPPER.createObjectNode().put("text", text);
    place.topic().ifPresent(topic -> body.put("message_thread_id", Integer.parseInt(topic)));
    long chat = chat(place);
    if (!person.isNobody()) {
      server.telegram().type(chat, Long.parseLong(person.id()), body);
    } else if (person.roles().contains(place.space())) {
      body.putObject("sender_chat").put("id", chat).put("type", "group");
      server.telegram().type(chat, ANONYMOUS, body);
    } else {
      body.putObject("sender_chat").put("id", CHANNEL).put("type", "channel");
      server.telegram().type(chat, CHANNEL_BOT, body);
    }
    return done(place);
  }

  /// Somebody presses the button of that code, or sends it as if it stood under the last message.
  public List<Shown> press(Person person, Place place, String code) {
    List<ObjectNode> messages = server.telegram().shown(chat(place));
    ObjectNode message =
        messages.stream()
            .filter(m -> m.path("reply_markup").toString().contains(code))
            .findFirst()
            .orElseGet(messages::getLast)
            .deepCopy();
    message.remove(List.of("photo", "document"));
    server.telegram().press(message, Long.parseLong(person.id()), code);
    return done(place);
  }

  /// Whether a message of the bot stands there that has the button.
  public boolean hasButton(Place place, String code) {
    return server.telegram().shown(chat(place)).stream()
        .anyMatch(m -> m.path("reply_markup").toString().contains("\"" + code + "\""));
  }

  private long chat(Place place) {
    long chat = Long.parseLong(place.channel());
    chats.add(chat);
    return chat;
  }

  private List<Shown> done(Place place) {
    try {
      ObjectNode poll = MAPPER.createObjectNode().put("offset", next).put("timeout", 0);
      for (JsonNode update : server.updates().poll(poll)) {
        next = update.path("update_id").asInt() + 1;
        inbox.read(MAPPER.treeToValue(update, Update.class)).ifPresent(this::take);
      }
      CountDownLatch after = new CountDownLatch(1);
      connection.queues().submit(place.channel(), after::countDown);
      after.await();
    } catch (InterruptedException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return shown(place);
  }

  private void take(Incoming incoming) {
    switch (incoming) {
      case Incoming.Typed typed -> reception.take(typed);
      case Incoming.Pressed pressed -> reception.take(pressed);
      case Incoming.Moved _ -> throw new IllegalStateException("nobody moves here");
    }
  }

  private List<Shown> shown(Place place) {
    List<Shown> shown = new ArrayList<>();
    for (long chat : chats) {
      Map<Integer, ObjectNode> known = seen.computeIfAbsent(chat, _ -> new HashMap<>());
      for (ObjectNode message : server.telegram().shown(chat)) {
        if (!message.equals(known.put(message.path("message_id").asInt(), message))) {
          shown.add(shown(chat, message));
        }
      }
    }
    List<JsonNode> all = server.telegram().answers();
    for (JsonNode answer : all.subList(answers, all.size())) {
      if (answer.has("text") || answer.has("url")) {
        shown.add(
            new Shown(
                place.channel(), place.topic(), 0, answer.path("text").asText(), links(answer)));
      }
    }
    answers = all.size();
    return shown;
  }

  private static Shown shown(long chat, ObjectNode message) {
    Optional<String> topic =
        Optional.of(message.path("message_thread_id").asText()).filter(t -> !t.isEmpty());
    return new Shown(
        String.valueOf(chat),
        topic,
        message.path("message_id").asInt(),
        message + file(message),
        links(message));
  }

  /// The words of a file as they were sent.
  private static String file(ObjectNode message) {
    try {
      return message.has("document")
          ? new String(message.path("document").binaryValue(), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> links(JsonNode message) {
    return message.findValuesAsText("url").stream()
        .filter(url -> url.contains("?start="))
        .map(url -> url.substring(url.indexOf("?start=") + "?start=".length()))
        .toList();
  }

  @Override
  public void close() {
    curtain.close();
    connection.close();
    server.close();
  }
}
