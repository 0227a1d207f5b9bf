package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The chats of one bot: what the bot's calls do there, and what people do.
public final class LocalTelegram {
  private volatile String language = "en";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LocalUpdates updates;
  private final Map<Long, LocalChat> chats = new ConcurrentHashMap<>();
  private final Map<Long, AtomicInteger> messageIds = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> menus = new ConcurrentHashMap<>();
  private final Set<String> queries = new HashSet<>();
  private final List<JsonNode> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger queryIds = new AtomicInteger();

  LocalTelegram(LocalUpdates updates) {
    this.updates = updates;
  }

  JsonNode call(String method, JsonNode body) throws InterruptedException {
    return switch (method) {
      case "getme" -> bot();
      case "deletewebhook" -> BooleanNode.TRUE;
      case "getupdates" -> updates.poll(body);
      case "getmycommands" -> menus.getOrDefault(menu(body), MAPPER.createArrayNode());
      case "setmycommands" -> {
        menus.put(menu(body), body.get("commands"));
        yield BooleanNode.TRUE;
      }
      case "sendmessage", "sendphoto", "senddocument" -> send(body);
      case "editmessagecaption" -> {
        MessageChecks.checkCaption(body);
        yield open(body).caption(body.path("message_id").asInt(), body);
      }
      case "editmessagemedia" -> {
        MessageChecks.checkCaption(body);
        yield open(body).picture(body.path("message_id").asInt(), body);
      }
      case "getchat" -> known(body).about();
      case "sendchataction" -> {
        open(body);
        yield BooleanNode.TRUE;
      }
      case "deletemessage" -> {
        open(body).members().checkDeletes(LocalChat.BOT);
        open(body).delete(body.path("message_id").asInt());
        yield BooleanNode.TRUE;
      }
      case "getchatmember" -> open(body).member(body.path("user_id").asLong());
      case "getchatmembercount" -> IntNode.valueOf(open(body).members().count());
      case "editmessagetext" -> {
        MessageChecks.check(body);
        LocalChat chat = open(body);
        yield chat.edit(body.path("message_id").asInt(), body);
      }
      case "answercallbackquery" -> answer(body);
      default -> throw BotApiError.of(404, "Not Found: method not found");
    };
  }

  private JsonNode send(JsonNode body) throws InterruptedException {
    LocalChat chat = open(body);
    chat.awaitOpen();
    if (body.has("photo") || body.has("document")) {
      MessageChecks.checkCaption(body);
    } else {
      MessageChecks.check(body);
    }
    chat.checkWritten(body);
    chat.checkAnswered(body.path("reply_parameters"));
    return chat.add(nextMessage(body.path("chat_id").asLong()), body, bot());
  }

  private synchronized JsonNode answer(JsonNode body) {
    if (!queries.remove(body.path("callback_query_id").asText())) {
      throw BotApiError.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (body.path("text").asText().length() > 200) {
      throw BotApiError.badRequest("MESSAGE_TOO_LONG");
    }
    if (body.has("url") && !body.path("url").asText().startsWith("https://t.me/LatelyBot?start=")) {
      throw BotApiError.badRequest("URL_INVALID");
    }
    answers.add(body);
    return BooleanNode.TRUE;
  }

  private LocalChat open(JsonNode body) {
    LocalChat chat = known(body);
    chat.checkOpen();
    return chat;
  }

  /// Telegram tells of a person's chat whether or not they blocked the bot.
  private LocalChat known(JsonNode body) {
    LocalChat chat = chats.get(body.path("chat_id").asLong());
    if (chat == null) {
      throw BotApiError.badRequest("chat not found");
    }
    if (!chat.isPrivate()) {
      chat.checkOpen();
    }
    return chat;
  }

  private static String menu(JsonNode body) {
    return body.path("scope").path("type").asText() + "/" + body.path("language_code").asText();
  }

  private static ObjectNode bot() {
    return MAPPER
        .createObjectNode()
        .put("id", LocalChat.BOT)
        .put("is_bot", true)
        .put("first_name", "Lately")
        .put("username", LocalBotApi.BOT);
  }

  /// A chat, made where there is none: private for a person's id, else a supergroup or a group.
  LocalChat chat(long id) {
    String type = id > 0 ? "private" : id < -1_000_000_000_000L ? "supergroup" : "group";
    return chats.computeIfAbsent(id, i -> new LocalChat(i, type));
  }

  /// From now on whatever the bot writes to a chat hangs until the latch opens.
  public void hold(long chat, CountDownLatch until) {
    chat(chat).hold(until);
  }

  /// The bot's next so many messages to a chat fail on the server's side.
  public void failNext(long chat, int times) {
    chat(chat).failNext(times);
  }

  /// A person writes; the id of the message.
  public int type(long chat, long user, String text) {
    return type(chat, user, MAPPER.createObjectNode().put("text", text));
  }

  /// A person writes a message with more to it than its text.
  public int type(long chat, long user, JsonNode body) {
    int message = nextMessage(chat);
    ObjectNode written = chat(chat).add(message, body, reader(user));
    written.setAll((ObjectNode) body);
    updates.add("message", written);
    return message;
  }

  /// A person presses the button of that label under the last message that has one.
  public String press(long chat, long user, String label) {
    for (ObjectNode message : chat(chat).messages().reversed()) {
      for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asText().equals(label)) {
            return press(message, user, button.path("callback_data").asText());
          }
        }
      }
    }
    throw new IllegalArgumentException("no button " + label);
  }

  /// A person presses a button with that code under the message; the id of the query.
  public synchronized String press(JsonNode message, long user, String code) {
    String id = "q" + queryIds.incrementAndGet();
    queries.add(id);
    ObjectNode query =
        MAPPER.createObjectNode().put("id", id).put("chat_instance", "7").put("data", code);
    query.set("from", reader(user));
    query.set("message", message);
    updates.add("callback_query", query);
    return id;
  }

  /// Makes a query too old to be answered.
  synchronized void forget(String query) {
    queries.remove(query);
  }

  /// From now on somebody administers a chat.
  public void promote(long chat, long user) {
    chat(chat).members().put(user, "administrator");
  }

  /// The answers that queries got, in order.
  public List<JsonNode> answers() {
    return new ArrayList<>(answers);
  }

  /// The bot's own messages in a chat.
  public List<ObjectNode> shown(long chat) {
    return chat(chat).messages().stream()
        .filter(m -> m.path("from").path("id").asLong() == LocalChat.BOT)
        .toList();
  }

  Map<String, JsonNode> menus() {
    return Map.copyOf(menus);
  }

  private int nextMessage(long chat) {
    long row = chat(chat).isSupergroup() ? chat : 0;
    return messageIds.computeIfAbsent(row, _ -> new AtomicInteger(100)).incrementAndGet();
  }

  /// In which language people have their app from now on.
  void speak(String code) {
    language = code;
  }

  private ObjectNode reader(long id) {
    return person(id).put("language_code", language);
  }

  static ObjectNode person(long id) {
    return MAPPER
        .createObjectNode()
        .put("id", id)
        .put("is_bot", id == 1087968824L)
        .put("first_name", "Zoë")
        .put("language_code", "en");
  }
}
