package dev.lately.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// A call and the chat that it names, in its JSON or in the form that brings a file; the empty name
/// where it names none.
record Addressed(Request request, String chat) {
  private static final String FIELD = "chat_id";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Addressed of(Request request) throws IOException {
    return new Addressed(
        request,
        request.body() instanceof MultipartBody form
            ? chat(form)
            : json(request.body()).path(FIELD).asText());
  }

  private static String chat(MultipartBody form) throws IOException {
    for (MultipartBody.Part part : form.parts()) {
      if (isChat(part)) {
        return written(part.body()).readUtf8();
      }
    }
    return "";
  }

  /// The same call for that chat.
  Request to(String other) throws IOException {
    if (other.equals(chat)) {
      return request;
    }
    return request.newBuilder().post(body(other)).build();
  }

  private RequestBody body(String other) throws IOException {
    if (!(request.body() instanceof MultipartBody form)) {
      ObjectNode moved = json(request.body()).deepCopy();
      return RequestBody.create(moved.put(FIELD, other).toString(), JSON);
    }
    MultipartBody.Builder moved = new MultipartBody.Builder().setType(form.type());
    for (MultipartBody.Part part : form.parts()) {
      moved.addPart(isChat(part) ? MultipartBody.Part.createFormData(FIELD, other) : part);
    }
    return moved.build();
  }

  private static boolean isChat(MultipartBody.Part part) {
    return part.headers() != null
        && ("form-data; name=\"" + FIELD + "\"").equals(part.headers().get("Content-Disposition"));
  }

  private static JsonNode json(@Nullable RequestBody body) throws IOException {
    MediaType type = body == null ? null : body.contentType();
    return body == null || type == null || !type.subtype().equals(JSON.subtype())
        ? MAPPER.createObjectNode()
        : MAPPER.readTree(written(body).inputStream());
  }

  private static Buffer written(RequestBody body) throws IOException {
    Buffer buffer = new Buffer();
    body.writeTo(buffer);
    return buffer;
  }
}
