package dev.lately.chat.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/// The page's own files, from the class path.
final class PageFiles implements HttpHandler {
  private static final Pattern NAME =
      Pattern.compile("/((?:[a-z-]+/)*[a-z-]+\\.(html|css|js|svg))");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      var name = NAME.matcher(path.equals("/") ? "/index.html" : path);
      if (!name.matches() || !send(exchange, name.group(1), type(name.group(2)))) {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static boolean send(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream file = PageFiles.class.getResourceAsStream("/playground/" + name)) {
      if (file == null) {
        return false;
      }
      byte[] bytes = file.readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      return true;
    }
  }

  private static String type(String ending) {
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
