package dev.lately.chat.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// A call of the Bot API whose result is left as JSON.
///
/// An answer with a field that the library does not expect is a success all the same: a message
/// that was sent must not look unsent.
final class TolerantCall extends BotApiMethod<String> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final BotApiMethod<?> call;

  TolerantCall(BotApiMethod<?> call) {
    this.call = call;
  }

  @JsonValue
  BotApiMethod<?> call() {
    return call;
  }

  @Override
  public String getMethod() {
    return call.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    call.validate();
  }

  /// The result's JSON.
  ///
  /// @throws TelegramRefusal when it is no success
  @Override
  public String deserializeResponse(String answer) {
    return result(answer).toString();
  }

  /// The message that was sent, of which only the id is read.
  ///
  /// @throws TelegramRefusal when it is no success
  static Message message(String answer) {
    Message message = new Message();
    message.setMessageId(result(answer).path("message_id").asInt());
    return message;
  }

  /// What a successful answer holds.
  ///
  /// @throws TelegramRefusal when it is no success
  static JsonNode result(String answer) {
    JsonNode root = parsed(answer);
    if (!root.path("ok").asBoolean()) {
      throw new TelegramRefusal(
          root.path("error_code").asInt(),
          root.path("description").asText("no reason given"),
          root.path("parameters"));
    }
    return root.path("result");
  }

  private static JsonNode parsed(String answer) {
    try {
      return MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramRefusal(0, "an answer that is no JSON");
    }
  }
}
