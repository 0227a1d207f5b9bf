package dev.lately.left;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.simulator.Doors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Writes down one side of each exchange: what others get from Lately.
final class Recorder extends Filter {
  /// By which the tests' own calls to the simulator are known.
  private static final String OF_THE_TESTS = "Java-http-client";

  private final String way;
  private final Side side;

  private Recorder(String way, Side side) {
    this.way = way;
    this.side = side;
  }

  private enum Side {
    LATELY,
    CHAT,
    VENDOR
  }

  /// For whichever server it is. Lately's own answer it, all others are asked by it.
  static Optional<Filter> before(HttpHandler handler) {
    return switch (handler.getClass().getPackageName().replace("dev.lately.", "")) {
      case "ops" -> Optional.of(new Recorder("ops", Side.LATELY));
      case "chat.playground" -> Optional.of(new Recorder("playground", Side.LATELY));
      case "chat.discord.local" -> Optional.of(discord());
      case "chat.telegram" -> Optional.of(telegram());
      default -> Doors.vendor(handler).map(Recorder::vendor);
    };
  }

  private static Filter discord() {
    Left.secret(LocalDiscord.TOKEN, "discord.head", "discord.gateway");
    Left.secret(LocalDiscord.INTERACTION, "discord.line");
    return new Recorder("discord", Side.CHAT);
  }

  /// A bot says its token in the address of each call.
  private static Filter telegram() {
    Left.secret(LocalBotApi.TOKEN, "telegram.line");
    return new Recorder("telegram", Side.CHAT);
  }

  private static Filter vendor(Doors.Sign sign) {
    sign.keys().forEach(key -> Left.secret(key, sign.name() + ".head"));
    return new Recorder(sign.name(), Side.VENDOR);
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    if (side == Side.LATELY) {
      answered(exchange, chain);
    } else if (side == Side.VENDOR && isOfTheTests(exchange)) {
      chain.doFilter(exchange);
    } else {
      asked(exchange, chain);
    }
  }

  private static boolean isOfTheTests(HttpExchange exchange) {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    return agent != null && agent.startsWith(OF_THE_TESTS);
  }

  private void asked(HttpExchange exchange, Chain chain) throws IOException {
    Left.write(way + ".line", exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Left.write(way + ".head", exchange.getRequestHeaders().entrySet().toString());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    exchange.setStreams(new ReadTwice(exchange.getRequestBody(), body), null);
    try {
      chain.doFilter(exchange);
    } finally {
      Left.write(way + ".body", body.toByteArray());
    }
  }

  private void answered(HttpExchange exchange, Chain chain) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    OutputStream out = new WrittenTwice(exchange.getResponseBody(), body);
    exchange.setStreams(exchange.getRequestBody(), out);
    try {
      chain.doFilter(exchange);
    } finally {
      Left.write(way + ".head", exchange.getResponseHeaders().entrySet().toString());
      Left.write(way + ".body", body.toByteArray());
    }
  }

  @Override
  public String description() {
    return "Writes down " + way;
  }
}
