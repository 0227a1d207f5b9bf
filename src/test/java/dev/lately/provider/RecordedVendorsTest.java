package dev.lately.provider;

import java.util.Optional;
import org.junit.jupiter.api.Nested;

/// Every provider against recorded JSON.
class RecordedVendorsTest {
  static VendorStage gptTrainer() {
    return new RecordedVendor(
        4,
        url -> Sources.at(url + "/api/v1", Sources.CHATBOT),
        (line, sent) ->
            switch (line) {
              case "GET /api/v1/chatbots" -> Optional.of("gpttrainer/chatbots.json");
              case "GET /api/v1/chatbot/" + Sources.CHATBOT + "/sessions" ->
                  Optional.of("gpttrainer/sessions.json");
              case "GET /api/v1/session/11e2d3c4b5a6978812e2d3c4b5a69788" ->
                  Optional.of("gpttrainer/session.json");
              default ->
                  line.matches("GET /api/v1/session/[0-9a-f]{32}/messages")
                      ? Optional.of("gpttrainer/messages.json")
                      : Optional.empty();
            });
  }

  static VendorStage pocketPaw() {
    return new RecordedVendor(
        4,
        Sources::at,
        (line, sent) ->
            switch (line) {
              case "GET /api/sessions" -> Optional.of("pocketpaw/legacy-sessions.json");
              case "GET /api/sessions/search" -> Optional.of("pocketpaw/search.json");
              case "GET /api/memory/session" -> Optional.of("pocketpaw/history-array.json");
              default -> Optional.empty();
            });
  }

  static VendorStage aiSquare() {
    return new RecordedVendor(
        4,
        url -> Sources.at(url + "/api/v1"),
        (line, sent) ->
            switch (line) {
              case "GET /api/v1/qllm/chat-sessions/" ->
                  Optional.of(
                      sent.contains("page=2")
                          ? "aisquare/sessions-results-2.json"
                          : "aisquare/sessions-results.json");
              case "GET /api/v1/qllm/chat-history/41/" -> Optional.of("aisquare/history.json");
              default -> Optional.empty();
            });
  }

  static VendorStage gurubase() {
    return new RecordedVendor(
        3,
        url -> Sources.at(url + "/api/v1/", "my-guru"),
        (line, sent) ->
            switch (line) {
              case "POST /api/v1/my-guru/sessions/" ->
                  Optional.of(
                      "gurubase/"
                          + (sent.contains("search_query") ? "search" : page(sent))
                          + ".json");
              case "POST /api/v1/sessions/0f97d1a2-3b4c-4d5e-8f60-718293a4b5c6/conversation/" ->
                  Optional.of("gurubase/conversation.json");
              default -> Optional.empty();
            });
  }

  private static String page(String sent) {
    return "page-" + sent.replaceAll("\\D", "");
  }

  @Nested
  class Chatsistant extends SessionProviderContract {
    @Override
    String kind() {
      return "chatsistant";
    }

    @Override
    VendorStage open() {
      return gptTrainer();
    }
  }

  @Nested
  class Chatwize extends SessionProviderContract {
    @Override
    String kind() {
      return "chatwize";
    }

    @Override
    VendorStage open() {
      return gptTrainer();
    }
  }

  @Nested
  class PocketPaw extends SessionProviderContract {
    @Override
    String kind() {
      return "pocketpaw";
    }

    @Override
    VendorStage open() {
      return pocketPaw();
    }
  }

  @Nested
  class AiSquare extends SessionProviderContract {
    @Override
    String kind() {
      return "aisquare";
    }

    @Override
    VendorStage open() {
      return aiSquare();
    }
  }

  @Nested
  class Gurubase extends SessionProviderContract {
    @Override
    String kind() {
      return "gurubase";
    }

    @Override
    VendorStage open() {
      return gurubase();
    }
  }
}
