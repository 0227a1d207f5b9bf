package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.MultipartForm;

/// Requests that bring files: their JSON, with the files' bytes in `files` by name.
final class Uploads {
  private Uploads() {}

  static JsonNode body(String contentType, byte[] bytes) {
    if (!MultipartForm.is(contentType)) {
      return Json.read(bytes);
    }
    MultipartForm form = MultipartForm.read(contentType, bytes);
    ObjectNode body = Json.read(form.parts().get("payload_json").text());
    ObjectNode files =
        (body.path("message") instanceof ObjectNode first ? first : body).putObject("files");
    form.parts()
        .values()
        .forEach(part -> part.file().ifPresent(name -> files.put(name, part.bytes())));
    return body;
  }
}
