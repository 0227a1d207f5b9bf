package dev.lately.simulator.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One response; its body is written straight to the wire and may be written more than once.
public record Answer(int status, Map<String, String> headers, Body body) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /// What writes a body.
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /// What writes a body of JSON.
  public interface Json {
    void writeTo(JsonGenerator json) throws IOException;
  }

  public static Answer json(Json json) {
    return json(200, json);
  }

  public static Answer json(int status, Json json) {
    return new Answer(status, Map.of("Content-Type", "application/json"), out -> write(json, out));
  }

  /// An object with one text, as most vendors word an error.
  public static Answer says(int status, String field, String text) {
    return json(
        status,
        json -> {
          json.writeStartObject();
          json.writeStringField(field, text);
          json.writeEndObject();
        });
  }

  public static Answer text(int status, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(
        status, Map.of("Content-Type", type + "; charset=utf-8"), out -> out.write(bytes));
  }

  public static Answer nothing(int status) {
    return new Answer(status, Map.of(), _ -> {});
  }

  /// What a proxy says when the program behind it does not answer.
  public static Answer gateway(int status) {
    String title = status == 502 ? "502 Bad Gateway" : status + " Service Unavailable";
    return text(
        status,
        "text/html",
        "<html>\n<head><title>"
            + title
            + "</title></head>\n<body>\n<center><h1>"
            + title
            + "</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n");
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  public Answer with(Body other) {
    return new Answer(status, headers, other);
  }

  /// An exception on the way ends the connection before the body is complete.
  public void send(HttpExchange exchange, UnaryOperator<OutputStream> wire) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    boolean bare = status == 204 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bare ? -1 : 0);
    if (!bare) {
      OutputStream out = wire.apply(exchange.getResponseBody());
      body.writeTo(out);
      out.close();
    }
    exchange.close();
  }

  private static void write(Json json, OutputStream out) throws IOException {
    JsonGenerator generator = JSON.createGenerator(out);
    json.writeTo(generator);
    generator.close();
  }
}
