package dev.lately.chat.playground;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What the page asks: a JSON body, in the language of its browser.
record JsonRequest(HttpExchange exchange) {
  /// More than any honest message of the page, in bytes.
  private static final int LONGEST_BODY = 65_536;

  <T> T body(Class<T> type) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    T body = JsonAddress.JSON.readValue(bytes, type);
    if (body == null) {
      throw new IllegalArgumentException("An empty message");
    }
    return body;
  }

  Locale locale() {
    String languages = exchange.getRequestHeaders().getFirst("Accept-Language");
    List<Locale.LanguageRange> ranges =
        languages == null ? List.of() : Locale.LanguageRange.parse(languages);
    return ranges.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(ranges.getFirst().getRange());
  }
}
