package dev.lately.provider.gpttrainer;

import dev.lately.provider.JsonAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// One chatbot on the wire.
final class GptTrainerChatbot {
  private static final int LONGEST_NAME = 100;

  private Optional<String> id = Optional.empty();
  private Optional<String> name = Optional.empty();

  private GptTrainerChatbot() {}

  static GptTrainerChatbot read(JsonAnswer in) throws IOException {
    GptTrainerChatbot wire = new GptTrainerChatbot();
    in.fields(field -> {
      switch (field) {
        case "uuid" -> wire.id = in.text(LONGEST_NAME);
        case "name" -> wire.name = in.text(LONGEST_NAME);
        default -> {}
      }
    });
    if (wire.id.isEmpty()) {
      throw in.lacking("uuid");
    }
    return wire;
  }

  void nameInto(Map<String, String> names) {
    id.ifPresent(uuid -> names.put(uuid, name.orElse(uuid)));
  }
}
