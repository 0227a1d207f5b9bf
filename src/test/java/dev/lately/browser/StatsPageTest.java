package dev.lately.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.Playground;
import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statistics on the playground: a press changes the words and the chart in one message.
class StatsPageTest extends PageInBrowser {
  @Override
  Served serve() throws IOException {
    Playground playground =
        new Playground(new Playground.Options(0, 145, 1, ZoneId.of("Europe/Berlin")));
    return new Served(playground.open(), playground::close);
  }

  @ParameterizedTest
  @CsvSource({
    "#discord-line, /sessions stats, #discord .message:last-child",
    "#telegram-line, /stats, #telegram .post:last-child"
  })
  void aPressChangesTheWordsAndTheChart(String line, String words, String message) {
    browser.say(line, words);
    awaitChart(message, "Sessions by day · 7 days (");
    browser.press(message, "By source");
    awaitChart(message, "Sessions by source · 7 days (");
    assertThat(browser.text(message)).contains("Numbers · 7 days", "docs-guru");
    assertThat(browser.count(message + " .picture")).isOne();
    browser.press(message, "90 days");
    awaitChart(message, "Sessions by source · 90 days (");
  }

  private void awaitChart(String message, String words) {
    browser.await(
        "document.querySelector(arguments[0])?.alt.startsWith(arguments[1])",
        message + " .picture",
        words);
  }
}
