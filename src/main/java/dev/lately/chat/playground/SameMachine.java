package dev.lately.chat.playground;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Turns away every request that the page itself did not send: another name for this machine (a
/// rebound DNS name) or another page's form. Adds what browsers need to hold the page to its own.
final class SameMachine extends Filter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Set<String> hosts;

  SameMachine(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    protect(exchange.getResponseHeaders());
    if (!isOwnHost(exchange) || isForeignPost(exchange)) {
      exchange.sendResponseHeaders(403, -1);
      exchange.close();
      return;
    }
    chain.doFilter(exchange);
  }

  private boolean isOwnHost(HttpExchange exchange) {
    List<String> named = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return named.size() == 1 && hosts.contains(named.getFirst());
  }

  private boolean isForeignPost(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String own = "http://" + headers.getFirst("Host");
    return exchange.getRequestMethod().equals("POST") && !own.equals(headers.getFirst("Origin"));
  }

  private static void protect(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  @Override
  public String description() {
    return "Requests of the page itself";
  }
}
