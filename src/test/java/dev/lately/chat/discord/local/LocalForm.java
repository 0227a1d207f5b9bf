package dev.lately.chat.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A form that opened in front of a person, over the message whose button they pressed.
public record LocalForm(JsonNode body, Optional<LocalMessage> over) {
  public LocalForm {
    MessageChecks.between(body.path("custom_id"), 1, 100, "custom_id");
    MessageChecks.between(body.path("title"), 1, 45, "title");
    int fields = body.path("components").size();
    MessageChecks.require(fields >= 1 && fields <= 5, "components", "Must be between 1 and 5.");
    for (JsonNode label : body.path("components")) {
      MessageChecks.between(label.path("label"), 1, 45, "components.label");
      JsonNode field = label.path("component");
      MessageChecks.between(field.path("custom_id"), 1, 100, "components.component.custom_id");
    }
  }

  /// The id of its only field.
  String field() {
    return body.path("components").path(0).path("component").path("custom_id").asText();
  }
}
