package dev.lately.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// A plain HTTP client with one vendor's address and headers.
public record Caller(URI base, List<String> headers) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What came back.
  public record Reply(int status, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + response.body(), e);
      }
    }

    public String text() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public static Caller bearing(SimulatedVendor vendor) {
    return new Caller(vendor.url(), List.of("Authorization", "Bearer " + vendor.key()));
  }

  public static Caller withApiKey(SimulatedVendor vendor) {
    return new Caller(vendor.url(), List.of("x-api-key", vendor.key()));
  }

  public Caller with(String... others) {
    return new Caller(base, List.of(others));
  }

  public Reply get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  public Reply post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  public Reply send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(request(method, path, body), BodyHandlers.ofString());
    return new Reply(response.statusCode(), response);
  }

  InputStream open(String method, String path) throws IOException, InterruptedException {
    return CLIENT.send(request(method, path, ""), BodyHandlers.ofInputStream()).body();
  }

  private HttpRequest request(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    if (!body.isEmpty() && !headers.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return request.build();
  }
}
