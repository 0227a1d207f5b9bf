package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The playground as its page sees it.
class PlaygroundTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private Playground playground;
  private URI page;

  @BeforeEach
  void open() throws IOException {
    playground = new Playground(new Playground.Options(0, 40, 1, ZoneId.of("Europe/Berlin")));
    page = playground.open();
  }

  @AfterEach
  void close() {
    playground.close();
    client.close();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page.resolve(path))
            .header("Origin", page.toString().replaceAll("/$", ""))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void digestsAreAnsweredInEveryChat() throws Exception {
    for (String window : new String[] {"discord", "telegram", "telegram-private"}) {
      String said = "{\"window\":\"%s\",\"seat\":\"first\",\"words\":\"/sessions digest list\"}";
      HttpResponse<String> answer = post("api/say", said.formatted(window));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("igest").doesNotContain("E-", "kept here");
    }
  }
}
