package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which links of a vendor anybody may be offered.
class WebLinkTest {
  private static final String LINK =
      "https://app.gurubase.io/g/my-guru/what-is-gurubase/binge/0f97d1a2-3b4c-4d5e-8f60-718293a4b5c6?question_slug=what-is-gurubase";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript://docs.example/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "tg://resolve?domain=stranger",
        "discord://-/channels/1",
        "ftp://docs.example/a",
        "//docs.example/a",
        "https:docs.example",
        "https://",
        "https:///a",
        "https://?a",
        "https://docs.example@evil.example/a",
        "https://docs.example:443@evil.example",
        "https://@evil.example/",
        "https://evil.example\\\\@docs.example/",
        "https://docs.example/a b",
        "https://docs.example/a\\nb",
        "https://docs.example/\\u202Etxt.exe",
        "https://docs\\u200B.example/"
      })
  void whatIsNoPlainLinkOfTheWebIsNoLinkOfASession(String link) {
    try (Wire wire = new Wire()) {
      wire.says(Fixture.read("gurubase/page-1.json").replace(LINK, link));
      Session session = wire.gurubase().list(ListRequest.FIRST).sessions().getFirst();
      assertThat(session.facts().link()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://docs.example",
        "http://127.0.0.1:8000/#/chat",
        "HTTPS://Docs.Example/a?b=c#d",
        "https://docs.example/@team",
        "https://docs.example/?mail=me@here.example",
        "https://straße.example/ü"
      })
  void whatIsOneStaysAsItIs(String link) {
    assertThat(WebLink.of(link)).contains(link);
  }

  @Test
  void aLinkTooLongForAnyChatIsNone() {
    assertThat(WebLink.of("https://docs.example/" + "a".repeat(2048))).isEmpty();
  }
}
