package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows groups that became supergroups, in every call that names a chat.
final class Migrations implements Interceptor {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final Map<String, String> moves = new ConcurrentHashMap<>();
  private final MigrationListener listener;

  Migrations(MigrationListener listener) {
    this.listener = listener;
  }

  /// Remembers a move and tells of it, once.
  void moved(String from, String to) {
    if (!from.equals(to) && !to.equals(moves.get(from))) {
      tell(from, to);
    }
  }

  private void tell(String from, String to) {
    moves.put(from, to);
    try {
      listener.moved(from, to);
    } catch (RuntimeException e) {
      LOG.error("That a chat moved could not be told", e);
    }
  }

  /// Where the chat of that id is now.
  String now(String chat) {
    return moves.getOrDefault(chat, chat);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Addressed call = Addressed.of(chain.request());
    Response response = chain.proceed(call.to(now(call.chat())));
    String other = call.chat().isEmpty() || response.code() != 400 ? "" : destination(response);
    if (other.isEmpty()) {
      return response;
    }
    response.close();
    moved(call.chat(), other);
    return chain.proceed(call.to(other));
  }

  /// Tells of a move, every time, and does not follow: what was made for the old id has buttons
  /// that work only there, and whoever made it does not know the new one yet.
  Response telling(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String other = response.code() == 400 ? destination(response) : "";
    if (!other.isEmpty()) {
      tell(Addressed.of(chain.request()).chat(), other);
    }
    return response;
  }

  private static String destination(Response response) throws IOException {
    return MAPPER
        .readTree(response.peekBody(10_000).byteStream())
        .path("parameters")
        .path("migrate_to_chat_id")
        .asText();
  }
}
