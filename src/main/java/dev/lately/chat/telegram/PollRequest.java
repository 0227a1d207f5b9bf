package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// A getUpdates call whose answer is read update by update, so that one which cannot be read holds
/// up no other.
final class PollRequest extends GetUpdates {
  /// How long Telegram holds the answer back while there is nothing.
  static final int SECONDS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(PollRequest.class);
  private static final int UPDATES = 100;
  private static final List<String> KINDS = List.of("message", "callback_query");

  /// What we read of a message; all else stays unread, so that it cannot be unreadable.
  private static final Set<String> MESSAGE =
      Set.of(
          "message_id",
          "date",
          "chat",
          "from",
          "sender_chat",
          "text",
          "message_thread_id",
          "is_topic_message",
          "is_automatic_forward",
          "migrate_to_chat_id",
          "migrate_from_chat_id");

  /// A message that has one of these is not what its sender typed here: it was forwarded, or
  /// another bot wrote it for them, or somebody's business account or a guest speaks.
  private static final Set<String> NOT_OWN =
      Set.of(
          "forward_origin", "forward_date", "via_bot", "business_connection_id", "guest_query_id");

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  PollRequest(int lastUpdate) {
    setOffset(lastUpdate + 1);
    setLimit(UPDATES);
    setTimeout(SECONDS);
    setAllowedUpdates(KINDS);
  }

  // The library's own signature.
  @SuppressWarnings("NonApiType")
  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    ArrayList<Update> updates = new ArrayList<>();
    for (JsonNode each : parsed(answer).path("result")) {
      if (each.path("update_id").canConvertToInt()) {
        updates.add(update(each));
      }
    }
    return updates;
  }

  private static JsonNode parsed(String answer) throws TelegramApiRequestException {
    try {
      return MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Telegram's updates are no JSON");
    }
  }

  private static JsonNode ofConcern(JsonNode update) {
    Set<String> kept = new HashSet<>(Set.of("update_id"));
    JsonNode press = update.path("callback_query");
    if (NOT_OWN.stream().noneMatch(update.path("message")::has)) {
      kept.add("message");
    }
    if (!press.has("inline_message_id")) {
      kept.add("callback_query");
    }
    retain(update, kept);
    retain(update.path("message"), MESSAGE);
    retain(press, Set.of("id", "from", "message", "data"));
    retain(press.path("message"), MESSAGE);
    return update;
  }

  private static void retain(JsonNode node, Set<String> fields) {
    if (node instanceof ObjectNode object) {
      object.retain(fields);
    }
  }

  /// The update, or one that holds its number alone, so that it is not sent again.
  private static Update update(JsonNode node) {
    try {
      return MAPPER.treeToValue(ofConcern(node), Update.class);
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn(
          "Dropped an update that cannot be read ({}): {}",
          e.getClass().getSimpleName(),
          node.properties().stream().map(p -> p.getKey()).toList());
      Update empty = new Update();
      empty.setUpdateId(node.path("update_id").asInt());
      return empty;
    }
  }
}
