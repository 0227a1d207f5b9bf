package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/// Follows groups that became supergroups, in every call that names a chat.
final class Migrations implements Interceptor {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, String> moves = new ConcurrentHashMap<>();
  private final MigrationListener listener;

  Migrations(MigrationListener listener) {
    this.listener = listener;
  }

  /// Remembers a move and tells of it, once.
  void moved(String from, String to) {
    if (!from.equals(to) && !to.equals(moves.put(from, to))) {
      listener.moved(from, to);
    }
  }

  /// Where the chat of that id is now.
  String now(String chat) {
    return moves.getOrDefault(chat, chat);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    JsonNode body = body(chain.request());
    String chat = body.path("chat_id").asText();
    Response response = chain.proceed(to(chain.request(), body, now(chat)));
    String other = chat.isEmpty() || response.code() != 400 ? "" : destination(response);
    if (other.isEmpty()) {
      return response;
    }
    response.close();
    moved(chat, other);
    return chain.proceed(to(chain.request(), body, other));
  }

  private static Request to(Request request, JsonNode body, String chat) {
    if (chat.equals(body.path("chat_id").asText())) {
      return request;
    }
    JsonNode moved = ((ObjectNode) body.deepCopy()).put("chat_id", chat);
    return request.newBuilder().post(RequestBody.create(moved.toString(), JSON)).build();
  }

  private static JsonNode body(Request request) throws IOException {
    RequestBody body = request.body();
    if (body == null || !JSON.subtype().equals(subtype(body))) {
      return MAPPER.createObjectNode();
    }
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return MAPPER.readTree(buffer.inputStream());
  }

  private static String subtype(RequestBody body) {
    MediaType type = body.contentType();
    return type == null ? "" : type.subtype();
  }

  private static String destination(Response response) throws IOException {
    return MAPPER
        .readTree(response.peekBody(10_000).byteStream())
        .path("parameters")
        .path("migrate_to_chat_id")
        .asText();
  }
}
