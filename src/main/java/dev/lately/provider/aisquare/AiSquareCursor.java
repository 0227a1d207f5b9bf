package dev.lately.provider.aisquare;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where the next page begins: the query of the address that the vendor gave for it. The rest of
/// the address is not taken, so that it cannot lead elsewhere.
final class AiSquareCursor {
  private AiSquareCursor() {}

  /// Empty when the vendor gave no address with a query.
  static Optional<String> of(String next) {
    try {
      return Optional.ofNullable(URI.create(next.strip()).getRawQuery());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The parameters of a cursor, without the domain, which is our own.
  static Map<String, String> parameters(String cursor) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : cursor.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    parameters.remove("domain_id");
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
