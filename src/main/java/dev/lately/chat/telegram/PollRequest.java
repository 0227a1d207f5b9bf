package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
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

  /// The update, or one that holds its number alone, so that it is not sent again.
  private static Update update(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, Update.class);
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
