package dev.lately.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A vendor that says what the test tells it to, answer by answer, and keeps what it was asked.
final class Wire implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();

  Wire() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Wire says(String json) {
    return says(200, json);
  }

  Wire says(int status, String body) {
    return says(new MockResponse.Builder().code(status).body(body));
  }

  Wire says(MockResponse.Builder answer) {
    server.enqueue(answer.build());
    return this;
  }

  String url(String path) {
    return "http://" + server.getHostName() + ":" + server.getPort() + path;
  }

  SessionProvider client(String kind, String path, String... containers) {
    return Sources.client(kind, Sources.at(url(path), containers));
  }

  SessionProvider gptTrainer() {
    return client("gpt-trainer", "/api/v1", Sources.CHATBOT);
  }

  SessionProvider pocketPaw() {
    return client("pocketpaw", "");
  }

  SessionProvider aiSquare() {
    return client("aisquare", "/api/v1");
  }

  SessionProvider gurubase() {
    return client("gurubase", "/api/v1", "my-guru");
  }

  /// The next request that came, in the order of coming.
  RecordedRequest asked() {
    try {
      RecordedRequest request = server.takeRequest(2, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no further request came");
      }
      return request;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Such as `GET /api/v1/chatbots`.
  String askedLine() {
    RecordedRequest request = asked();
    return request.getMethod() + " " + request.getTarget();
  }

  int count() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    server.close();
  }
}
