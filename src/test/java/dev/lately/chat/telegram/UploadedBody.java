package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.MultipartForm;
import java.io.UncheckedIOException;
import java.util.Set;

/// A call that brings a file, as the JSON that it would be without one; the file's bytes stand in
/// the field that names it by `attach://`.
final class UploadedBody {
  private static final Set<String> JSON_FIELDS =
      Set.of("caption_entities", "reply_markup", "reply_parameters");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private UploadedBody() {}

  static ObjectNode of(MultipartForm form) {
    ObjectNode body = MAPPER.createObjectNode();
    form.parts()
        .forEach((name, part) -> {
          part.file()
              .ifPresentOrElse(
                  file -> body.put("file_name", file), () -> put(body, form, name, part.text()));
        });
    return body;
  }

  private static void put(ObjectNode body, MultipartForm form, String name, String text) {
    if (name.equals("media")) {
      JsonNode media = json(text);
      String file = media.path("media").asText().substring("attach://".length());
      body.put(media.path("type").asText(), form.parts().get(file).bytes());
      body.set("caption", media.path("caption"));
      body.set("caption_entities", media.path("caption_entities"));
    } else if (JSON_FIELDS.contains(name)) {
      body.set(name, json(text));
    } else if (text.startsWith("attach://")) {
      body.put(name, form.parts().get(text.substring("attach://".length())).bytes());
    } else if (name.equals("message_thread_id")) {
      body.put(name, Integer.parseInt(text));
    } else if (text.equals("true") || text.equals("false")) {
      body.put(name, Boolean.parseBoolean(text));
    } else {
      body.put(name, text);
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
