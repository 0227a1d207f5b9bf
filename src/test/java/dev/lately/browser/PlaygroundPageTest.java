package dev.lately.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.Playground;
import java.io.IOException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The whole road, used as a person uses it.
class PlaygroundPageTest extends PageInBrowser {
  private static final String RECENT = "/sessions recent";
  private static final String DISCORD = "#discord-line";
  private static final String GROUP = "#telegram-line";

  @Override
  Served serve() throws IOException {
    Playground playground =
        new Playground(new Playground.Options(0, 145, 1, ZoneId.of("Europe/Berlin")));
    return new Served(playground.open(), playground::close);
  }

  private void askInDiscord() {
    browser.say(DISCORD, RECENT);
    browser.awaitText("#discord .button", "1 / ");
  }

  private void askInTelegram() {
    browser.say(GROUP, RECENT);
    browser.awaitText("#telegram .key", "· 1 ·");
  }

  @Test
  void aListIsTypedAndPagedInDiscord() {
    askInDiscord();
    assertThat(browser.text("#discord .asked")).contains("First person", "used", RECENT);
    assertThat(browser.text("#discord .embed-title")).contains("Today: ");
    browser.press("#discord", "Next page");
    browser.awaitText("#discord .button", "2 / ");
    assertThat(browser.text("#discord .description"))
        .containsPattern("(?m)^11 ")
        .doesNotContainPattern("(?m)^9 [^hmd]");
    assertThat(browser.count("#discord .message")).isEqualTo(1);
  }

  @Test
  void aListIsTypedAndPagedInTelegram() {
    askInTelegram();
    assertThat(browser.text("#telegram .own")).contains(RECENT);
    browser.press("#telegram", "Next page");
    browser.awaitText("#telegram .key", "· 2 ·");
    assertThat(browser.text("#telegram .bubble")).contains("11. ", "20. ").doesNotContain("\n9. ");
    assertThat(browser.count("#telegram .post")).isEqualTo(2);
  }

  @Test
  void theDiscordFormGoesToAPage() {
    askInDiscord();
    browser.click("#discord .row:nth-child(3) .button:nth-child(3)");
    browser.await("document.querySelector('dialog.modal[open]')");
    browser.type("3", Keys.ENTER);
    browser.awaitText("#discord .button", "3 / ");
  }

  @Test
  void aRowOpensItsCardForTheAskerAlone() {
    askInDiscord();
    browser.click("#discord .face");
    browser.click("#discord .option:nth-child(2)");
    browser.awaitText("#discord .ephemeral", "Only you can see this");
    assertThat(browser.text("#discord .ephemeral")).contains("Source:");
    browser.press("#discord", "Dismiss message");
    assertThat(browser.count("#discord .ephemeral")).isZero();
  }

  @Test
  void aNumberPressedInTheGroupOpensItsCardInThePrivateChat() {
    askInTelegram();
    browser.press("#telegram", "Open number 1");
    browser.awaitText("#telegram .talk:not([hidden]) .bubble", "Source:");
    assertThat(browser.text("#telegram .side [aria-selected=true]")).isEqualTo("Private");
  }

  @Test
  void aSecondPersonsPressOpensACopyOfTheirOwn() {
    askInDiscord();
    browser.click("[name=seat][value=second]");
    browser.press("#discord", "Next page");
    browser.awaitText("#discord .ephemeral .button", "2 / ");
    assertThat(browser.text("#discord .message:not(.ephemeral) .button")).contains("1 / ");
    browser.press("#discord .ephemeral", "Next page");
    browser.awaitText("#discord .ephemeral .button", "3 / ");
    browser.click("[name=seat][value=first]");
    assertThat(browser.count("#discord .ephemeral")).isZero();
  }

  @Test
  void aStrangerIsRefusedInThePrivateChat() {
    browser.click("[name=seat][value=stranger]");
    browser.click("#telegram .side [data-window=telegram-private]");
    browser.say("#telegram-private-line", RECENT);
    browser.awaitText("#telegram .talk:not([hidden]) .bubble", "Lately does not answer here.");
    browser.click("[name=seat][value=first]");
    browser.say("#telegram-private-line", RECENT);
    browser.awaitText("#telegram .talk:not([hidden]) .key", "· 1 ·");
  }

  @Test
  void choosingSourcesNarrowsTheList() {
    askInDiscord();
    browser.click("#discord .row:nth-child(2) .face");
    browser.click("#discord .row:nth-child(2) .option:nth-child(3)");
    browser.type(Keys.ESCAPE);
    browser.await(
        "document.querySelector('#discord .embed footer')?.innerText.includes('1 source ')"
            + " || !document.querySelector('#discord .description:has(~ *)')?.innerText"
            + ".includes('website-bot')");
    assertThat(browser.text("#discord .row:nth-child(2) .face")).contains("docs-guru");
  }

  @Test
  void aFailingVendorIsToldAboveTheList() {
    browser.click("[data-source=docs-guru] select");
    browser.type("Fail", Keys.ENTER);
    browser.awaitText("[data-source=docs-guru][data-fault=FAILING]", "docs-guru");
    browser.say(DISCORD, RECENT);
    browser.awaitText("#discord .embed", "Gurubase");
    browser.awaitText("#discord .embed", "Today: ");
  }

  @Test
  void newSessionsAndTheClockChangeWhatIsSeen() {
    askInDiscord();
    String before = browser.text("#now");
    browser.press("[data-source=website-bot]", "5 new sessions at website-bot");
    browser.awaitText("[data-source=website-bot]", "150");
    browser.press(".clock", "Clock change");
    browser.await("/2[23]:00/.test(document.getElementById('now').innerText)");
    assertThat(browser.text("#now")).isNotEqualTo(before);
    assertThat(browser.text("#discord .description .moment")).contains("month");
  }

  @Test
  void theClockNamesItsZone() {
    assertThat(browser.text(".clock #zone")).startsWith("Europe/Berlin");
  }

  @Test
  void aMistypedOptionIsAnsweredWithTheRightOne() {
    browser.say(DISCORD, "/sessions recent sinc:7d");
    browser.awaitText("#discord .ephemeral", "since");
  }

  @Test
  void bothComposersSuggestWhatMayBeTyped() {
    browser.find(DISCORD).sendKeys("/ses");
    browser.awaitText("#discord .offer b", "/sessions recent");
    browser.type(Keys.TAB, "so", Keys.TAB, "docs", Keys.TAB);
    assertThat(browser.find(DISCORD).getDomProperty("value"))
        .isEqualTo("/sessions recent source:docs-guru ");
    browser.press("#telegram", "Commands");
    browser.awaitText("#telegram .offer b", "/recent");
  }

  @Test
  void aSessionIsFoundByItsReferenceAndTheLettersOfItsTitle() {
    askInDiscord();
    browser.find(DISCORD).sendKeys("/sessions show session:gb-");
    browser.awaitText("#discord .offer b", "docs-guru");
    browser.find(DISCORD).clear();
    browser.find(DISCORD).sendKeys("/sessions show session:dock");
    browser.awaitText("#discord .offer[aria-selected=true] b", "Docker image");
    browser.type(Keys.TAB, Keys.ENTER);
    browser.awaitText("#discord .message:last-child .embed", "Source:");
    assertThat(browser.text("#discord .message:last-child .embed")).contains("Docker image");
  }

  @Test
  void aWholeValueIsSentAsItIsTyped() {
    browser.say(DISCORD, RECENT + " size:5");
    browser.awaitText("#discord .asked", "size:5");
    assertThat(browser.text("#discord .asked")).doesNotContain("15");
  }

  @Test
  void theFirstStepsTypeForYouAndStayAway() {
    browser.press("#hint", "Type it for me");
    browser.awaitText("#discord .button", "1 / ");
    browser.awaitText("#telegram .key", "· 1 ·");
    assertThat(browser.find("#hint").isDisplayed()).isFalse();
    browser.press(".tools", "What can I do here?");
    assertThat(browser.find("#hint").isDisplayed()).isTrue();
  }
}
