package dev.lately.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A page, opened anew in a dark browser for each test; nothing goes wrong on its console.
abstract class PageInBrowser {
  static Browser browser;
  private Served served;

  /// A page's address, and what ends its server.
  record Served(URI address, Runnable close) {}

  abstract Served serve() throws IOException;

  @BeforeAll
  static void startTheBrowser() throws IOException {
    browser = Browser.startOrSkip();
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openThePage() throws IOException {
    served = serve();
    browser.size(1280, 900);
    browser.prefers("dark");
    browser.open(served.address());
  }

  @AfterEach
  void nothingWentWrongOnThePage() {
    try {
      assertThat(browser.errors()).isEmpty();
    } finally {
      browser.leave();
      served.close().run();
    }
  }
}
