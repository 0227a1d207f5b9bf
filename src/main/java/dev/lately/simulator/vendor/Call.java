package dev.lately.simulator.vendor;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request as a vendor sees it.
public record Call(String method, URI uri, Headers headers, String body) {
  private static final int MOST_BODY = 1 << 16;

  public static Call read(HttpExchange exchange) throws IOException {
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        new String(exchange.getRequestBody().readNBytes(MOST_BODY), StandardCharsets.UTF_8));
  }

  /// As it came, still percent-encoded.
  public String path() {
    return uri.getRawPath();
  }

  /// The same target with another path.
  public String at(String otherPath) {
    return otherPath + Optional.ofNullable(uri.getRawQuery()).map(q -> "?" + q).orElse("");
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query().get(name));
  }

  public boolean is(String wanted) {
    return method.equals(wanted);
  }

  public boolean endsWithSlash() {
    return path().endsWith("/");
  }

  /// The decoded parts of the path after the base; empty when the path is not below the base or
  /// holds an empty part. A trailing slash adds none.
  public List<String> below(String base) {
    String path = path();
    if (!path.startsWith(base + "/") || path.contains("//")) {
      return List.of();
    }
    int end = endsWithSlash() ? path.length() - 1 : path.length();
    String rest = path.substring(Math.min(base.length() + 1, end), end);
    return Arrays.stream(rest.split("/", -1))
        .map(part -> decoded(part.replace("+", "%2B")))
        .toList();
  }

  private Map<String, String> query() {
    Map<String, String> found = new HashMap<>();
    for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      String[] sides = pair.split("=", 2);
      found.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
    }
    return found;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
