package dev.lately.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lately.SamplePages;
import dev.lately.chat.playground.PlaygroundPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/// The page with hostile words, without a mouse, without light, on a phone, and read aloud.
class PageForEverybodyTest extends PageInBrowser {
  private static final int HOSTILE = 2;
  private static final int SESSION = 6;

  /// How many of these are to be seen, with nothing over them.
  private static final String REACHED =
      "[...document.querySelectorAll(arguments[0])].filter(e => {"
          + "const r = e.getBoundingClientRect();"
          + "return e.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2));"
          + "}).length";

  /// Keeps Telegram from making links of somebody's words.
  private static final String WORD_JOINER = "\u2060";

  private PlaygroundPlatform page;

  @Override
  Served serve() {
    page = SamplePages.open();
    return new Served(page.address(), page::close);
  }

  private void ask(int card) {
    long before = browser.count("#discord .embed");
    browser.say("#discord-line", "/sessions recent page:" + card);
    browser.say("#telegram-line", "/sessions recent page:" + card);
    browser.await("document.querySelectorAll('#discord .embed').length > " + before);
    browser.await("!document.querySelector('#telegram .typing')");
  }

  @Test
  void hostileTitlesStayWordsOnBothPlatforms() {
    ask(HOSTILE);
    assertThat(browser.text("#discord .description"))
        .contains("@everyone free nitro <@81384788765712384> <#1> <t:0:R>")
        .contains("`code` ```block``` **bold** _it_ ~~s~~ ||spoiler|| > quote # head")
        .contains("](https://evil.example) [click](https://evil.example)")
        .contains("<b>bold</b> &amp; <script>alert(1)</script>")
        .contains("السلام عليكم");
    assertThat(browser.text("#telegram .bubble").replace(WORD_JOINER, ""))
        .contains("@everyone", "`code`", "<script>alert(1)</script>", "السلام عليكم");
    assertThat(browser.count(".embed script, .embed b, .bubble script")).isZero();
    assertThat(browser.count("#discord .description :is(.mention, .spoiler, code, em, strong)"))
        .isZero();
    assertThat(browser.count(".log a[href*='evil.example']")).isZero();
    assertThat(browser.count("#telegram .found:not(.own .found)")).isZero();
  }

  @Test
  void everythingCanBeDoneWithoutAMouse() {
    tabTo("Message #support");
    browser.type("/sess", Keys.ARROW_DOWN, Keys.ENTER);
    browser.type(Keys.ESCAPE, Keys.ENTER);
    browser.awaitText("#discord .button", "1 / ");
    backTo("Next page");
    browser.type(Keys.ENTER);
    browser.await("!document.querySelector('#discord [aria-busy]')");
    assertThat(browser.focused()).isEqualTo("Next page");
    backTo("Open a session …");
    browser.type(Keys.ENTER, Keys.ARROW_DOWN);
    assertThat(browser.text("#discord .option.active")).startsWith("2 · ");
    browser.type(Keys.ESCAPE);
    assertThat(browser.count("#discord .options:not([hidden])")).isZero();
    assertThat(browser.read("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  private void tabTo(String name) {
    walk(name, Keys.TAB);
  }

  private void backTo(String name) {
    walk(name, Keys.chord(Keys.SHIFT, Keys.TAB));
  }

  private static void walk(String name, CharSequence key) {
    for (int steps = 0; steps < 60 && !browser.focused().equals(name); steps++) {
      browser.type(key);
    }
    assertThat(browser.focused()).isEqualTo(name);
  }

  @Test
  void aPictureIsShownWithTheWordsThatSayTheSame() {
    showDigests();
    assertThat(browser.count("#discord .message:not(.ephemeral) .picture")).isOne();
    assertThat(browser.find("#discord .ephemeral .picture").getAccessibleName())
        .isEqualTo(browser.find("#telegram .picture").getAccessibleName())
        .startsWith("Sessions by hour");
    String shape = "(p => p.height / p.width)(document.querySelector(arguments[0]))";
    assertThat((Double) browser.read(shape, "#telegram .picture"))
        .isCloseTo(300.0 / 720, within(0.01));
  }

  @Test
  void whatCameUnseenIsMarkedUntilItIsOpened() {
    browser.size(390, 844);
    SamplePages.post(page);
    browser.await("document.querySelector('#tab-telegram.unread')");
    assertThat(browser.count(".unread")).isOne();
    assertThat(browser.text("#said")).isEqualTo("Lately has written.");
    browser.press(".tabs", "Telegram");
    assertThat(browser.count(".unread")).isZero();
  }

  @Test
  void theComposersLeadThroughTheCommandsOfDigests() {
    browser.find("#discord-line").sendKeys("/sessions dig");
    browser.awaitText("#discord .offer b", "/sessions digest explain");
    browser.type(Keys.TAB, "at:");
    browser.awaitText("#discord .offers-title", "When, as HH:MM");
    browser.type("08:00 empty:sk", Keys.TAB, "chan", Keys.TAB);
    browser.awaitText("#discord .offer b", "# support");
    browser.type(Keys.TAB);
    assertThat(browser.find("#discord-line").getDomProperty("value"))
        .isEqualTo("/sessions digest add at:08:00 empty:skip channel:81384788765712385 ");
    browser.find("#telegram-line").sendKeys("/dig", Keys.TAB, "ad", Keys.TAB, "08:00 eu");
    browser.awaitText("#telegram .offer b", "Europe/Berlin");
    browser.type(Keys.TAB);
    assertThat(browser.find("#telegram-line").getDomProperty("value"))
        .isEqualTo("/digest add 08:00 Europe/Berlin ");
  }

  @Test
  void coloursFollowTheSystemUntilSomebodyChooses() {
    String ground = "getComputedStyle(document.querySelector('.discord')).backgroundColor";
    Object dark = browser.read(ground);
    browser.prefers("light");
    browser.await(ground + " === 'rgb(255, 255, 255)'");
    browser.press(".tools", "Dark colours");
    assertThat(browser.read(ground)).isEqualTo(dark);
    browser.prefers("dark");
    browser.press(".tools", "Light colours");
    assertThat(browser.read(ground)).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void aPhoneShowsOneChatAtATimeAndNothingBesideThePage() {
    browser.size(390, 844);
    browser.say("#discord-line", "/sessions recent page:" + HOSTILE);
    browser.awaitText("#discord .button", "1 / ");
    assertThat(browser.find("#telegram").isDisplayed()).isFalse();
    browser.press(".tabs", "Telegram");
    browser.say("#telegram-line", "/sessions recent page:" + HOSTILE);
    browser.awaitText("#telegram .key", "· 1 ·");
    assertThat(browser.find("#discord").isDisplayed()).isFalse();
    assertThat(browser.read("document.documentElement.scrollWidth")).isEqualTo(390L);
    browser.press(".tools", "Controls");
    assertThat(browser.find(".clock [data-move=HOUR]").isDisplayed()).isTrue();
  }

  @Test
  void aPhoneShowsTheFirstStepsAndWhereToMoveTheClock() {
    browser.size(390, 700);
    browser.open(page.address());
    for (int press = 0; press < 2; press++) {
      assertThat(browser.read(REACHED, "#type-it, #hide-hint, #discord-line, #show-stage"))
          .isEqualTo(4L);
      assertThat(browser.text("#hint")).contains("Controls", "Meddle");
      browser.press(".tools", "Controls");
    }
    browser.run("document.getElementById('subscribe').scrollIntoView()");
    assertThat(browser.read(REACHED, "#subscribe")).isEqualTo(1L);
  }

  @ParameterizedTest
  @CsvSource({"light,1280", "dark,1280", "light,390", "dark,390"})
  void nobodyStumblesOverThePage(String colours, int width) throws IOException {
    browser.prefers(colours);
    for (int card = 1; card <= SESSION + 1; card++) {
      ask(card);
    }
    showDigests();
    browser.size(width, 844);
    browser.find("#discord-line").sendKeys("/");
    assertThat(audit()).isEmpty();
    if (width == 390) {
      browser.press(".tabs", "Telegram");
      browser.size(280, 844);
      assertThat(beyondTheEdge(280)).isEqualTo(0L);
      browser.size(width, 844);
    } else {
      browser.press(".tools", "What can I do here?");
    }
    assertThat(audit()).isEmpty();
  }

  private void showDigests() {
    SamplePages.post(page);
    browser.say("#discord-line", "/sessions digest preview 1");
    browser.await("document.querySelectorAll('#discord .picture').length === 2");
    browser.await("document.querySelector('#telegram .picture')");
  }

  private static Object beyondTheEdge(int width) {
    return browser.read(
        "[...document.querySelectorAll('#telegram :is(.key, .bubble, .meta, .picture)')]"
            + ".filter(part => part.getBoundingClientRect().right > arguments[0]).length",
        width);
  }

  private static List<?> audit() throws IOException {
    try (InputStream script = PageForEverybodyTest.class.getResourceAsStream("audit.js")) {
      return (List<?>) browser.run(new String(script.readAllBytes(), UTF_8));
    }
  }

  @Test
  void theAuditBites() throws IOException {
    browser.run(
        "document.body.insertAdjacentHTML('beforeend',"
            + " '<button id=\"now\"></button><p id=\"dim\">dim</p><img src=\"icon.svg\">');"
            + "document.getElementById('dim').style.cssText = 'color: #888; background: #999'");
    assertThat(audit().toString())
        .contains("id twice: now", "no name", "contrast 1.", "a picture without words");
  }
}
