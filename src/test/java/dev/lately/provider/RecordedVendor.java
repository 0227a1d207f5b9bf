package dev.lately.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/// A vendor that answers with recorded JSON, chosen by method and path, and takes only the key.
final class RecordedVendor extends Dispatcher implements VendorStage {
  private static final long HUGE_BYTES = 1 << 20;

  private final MockWebServer server = new MockWebServer();
  private final Function<String, ProviderSettings> settings;
  private final BiFunction<String, String, Optional<String>> script;
  private final int listed;
  private volatile Mishap mishap = Mishap.NONE;

  /// `script` names the file for a line such as `GET /chatbots` and a body, or none for 404;
  /// `settings` are made for the server's address.
  RecordedVendor(
      int listed,
      Function<String, ProviderSettings> settings,
      BiFunction<String, String, Optional<String>> script) {
    this.listed = listed;
    this.settings = settings;
    this.script = script;
    server.setDispatcher(this);
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProviderSettings settings() {
    return settings.apply("http://" + server.getHostName() + ":" + server.getPort());
  }

  @Override
  public int listed() {
    return listed;
  }

  @Override
  public void mishap(Mishap next) {
    mishap = next;
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    return switch (mishap) {
      case NONE -> good(request).build();
      case KEY_REFUSED -> failing(401, "{\"msg\":\"Token has been revoked\"}").build();
      case FORBIDDEN -> failing(403, "{\"detail\":\"Forbidden\"}").build();
      case FAILING -> failing(503, "<html>Bad gateway</html>").build();
      case RATE_LIMITED_FOR_30_SECONDS ->
          failing(429, "{\"detail\":\"Too many requests\"}").addHeader("Retry-After", "30").build();
      case CUT_JSON -> good(request).body(cut(body(request).orElse("{}"))).build();
      case HANGING -> good(request).onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case DRIPPING -> good(request).throttleBody(1, 100, TimeUnit.MILLISECONDS).build();
      case HUGE -> good(request).chunkedBody(huge(body(request).orElse("[]")), 8192).build();
      case RESET -> good(request).onResponseBody(new SocketEffect.CloseSocket()).build();
    };
  }

  private MockResponse.Builder good(RecordedRequest request) {
    if (!hasKey(request)) {
      return failing(401, "{\"msg\":\"Invalid API key\"}");
    }
    return body(request)
        .map(json ->
            new MockResponse.Builder().addHeader("Content-Type", "application/json").body(json))
        .orElseGet(() -> failing(404, "{\"detail\":\"Not found.\"}"));
  }

  private static boolean hasKey(RecordedRequest request) {
    return ("Bearer " + Sources.KEY).equals(request.getHeaders().get("Authorization"))
        || Sources.KEY.equals(request.getHeaders().get("x-api-key"));
  }

  private Optional<String> body(RecordedRequest request) {
    String line = request.getMethod() + " " + request.getUrl().encodedPath();
    String sent = request.getBody() == null ? "" : request.getBody().utf8();
    String query = request.getUrl().encodedQuery() == null ? "" : request.getUrl().encodedQuery();
    return script.apply(line, sent + query).map(Fixture::read);
  }

  private static MockResponse.Builder failing(int status, String body) {
    return new MockResponse.Builder().code(status).body(body);
  }

  private static String cut(String json) {
    return json.substring(0, json.length() / 2);
  }

  /// Blanks after the first bracket leave it valid JSON.
  private static String huge(String json) {
    return json.charAt(0) + " ".repeat((int) HUGE_BYTES) + json.substring(1);
  }
}
