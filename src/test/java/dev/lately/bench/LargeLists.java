package dev.lately.bench;

import dev.lately.Providers;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderSettings;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// A list of many sessions as a vendor would send it, read by the real client without a network.
final class LargeLists {
  static final int SESSIONS = 100_000;

  private static final LocalDateTime START = LocalDateTime.parse("2026-11-21T20:31:00.123456");

  private final SessionProvider provider;
  private final byte[] body;

  LargeLists(String kind) {
    body = body(kind).getBytes(StandardCharsets.UTF_8);
    OkHttpClient canned =
        new OkHttpClient.Builder()
            .addInterceptor(chain ->
                new Response.Builder()
                    .request(chain.request())
                    .protocol(Protocol.HTTP_1_1)
                    .code(200)
                    .message("OK")
                    .body(ResponseBody.create(body, MediaType.get("application/json")))
                    .build())
            .build();
    ProviderSettings settings =
        new ProviderSettings(
            new SourceName("bench"),
            URI.create("https://vendor.example/api/v1"),
            new Secret("key"),
            List.of("cf014deb3b3b438d935f1ee7042ff66f"),
            ZoneId.of("Europe/Berlin"),
            64 << 20);
    JsonHttp http = new JsonHttp(canned, JsonHttp.CALL_TIMEOUT, InstantSource.system());
    provider = Providers.find(kind).orElseThrow().client().apply(settings, http);
  }

  int bytes() {
    return body.length;
  }

  SessionPage read() {
    return provider.list(ListRequest.FIRST);
  }

  private static String body(String kind) {
    String rows =
        IntStream.range(0, SESSIONS).mapToObj(n -> row(kind, n)).collect(Collectors.joining(","));
    return switch (kind) {
      case "pocketpaw" -> "{\"sessions\":[" + rows + "],\"total\":" + SESSIONS + "}";
      case "gurubase" ->
          "{\"today\":[],\"last_week\":[],\"older\":[" + rows + "],\"has_more\":false}";
      default -> "[" + rows + "]";
    };
  }

  private static String row(String kind, int n) {
    String time = START.minusSeconds(n * 60L).toString();
    String id = "%032x".formatted(n * 7919L);
    return switch (kind) {
      case "pocketpaw" ->
          """
          {"id":"websocket_%s","title":"How do I do thing number %d?","channel":"%s","created":"%s",\
          "last_activity":"%s","message_count":%d,"preview":"You do it like this: %d"}\
          """
              .formatted(id, n, n % 3 == 0 ? "telegram" : "websocket", time, time, n % 40, n);
      case "gurubase" ->
          """
          {"last_used":"%sZ","id":"%s","guru_type_slug":"my-guru","guru_type_name":"My Guru",\
          "root_question_name":"How do I do thing number %d?","root_question_slug":"thing-%d",\
          "root_question_link":"https://app.gurubase.io/g/my-guru/thing-%d/binge/%s"}\
          """
              .formatted(time, id, n, n, n, id);
      case "aisquare" ->
          """
          {"id":%d,"system_context":"%s","last_message_at":"%sZ","domain_id":\
          "cf014deb3b3b438d935f1ee7042ff66f","domain_name":"docs.example.org",\
          "title":"How do I do thing number %d?","is_pinned":%b}\
          """
              .formatted(n, "You are an assistant. ".repeat(3), time, n, n % 50 == 0);
      default ->
          """
          {"uuid":"%s","created_at":"%sZ","modified_at":"%sZ","ip_address":"203.0.113.7",\
          "meta":{"user":%s,"auth_data":null},"labels":["one","two"],"visitor_agent":"Mozilla/5.0"}\
          """
              .formatted(
                  id, time, time, n % 10 == 0 ? "{\"Email\":\"p" + n + "@example.org\"}" : "null");
    };
  }
}
