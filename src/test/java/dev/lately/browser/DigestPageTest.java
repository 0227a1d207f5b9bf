package dev.lately.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.Playground;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Digests on the playground, from a midnight on: subscribed to, come, missed, browsed and paused.
class DigestPageTest extends PageInBrowser {
  private static final String DISCORD = "#discord-line";
  private static final String GROUP = "#telegram-line";

  /// A digest in the channel, which everybody sees.
  private static final String IN_CHANNEL = "#discord .message:not(.ephemeral):has(.picture)";

  private static final String IN_GROUP = "#telegram .post:has(.picture)";

  /// Two parts of the page that do not touch.
  private static final String BESIDE =
      "document.querySelector(arguments[0]).getBoundingClientRect().bottom + 2 <"
          + " document.querySelector(arguments[1]).getClientRects()[0].top";

  private static final String LATE = "This comes late";
  private static final String NOW = "document.getElementById('now').innerText";

  private static final String STANDS = "!document.querySelector('.clock [aria-busy=true]')";

  @Override
  Served serve() throws IOException {
    Playground playground =
        new Playground(new Playground.Options(0, 145, 1, ZoneId.of("Europe/Berlin")));
    return new Served(playground.open(), playground::close);
  }

  @BeforeEach
  void toMidnight() {
    move("Midnight", "00:00");
  }

  private void move(String how, String time) {
    browser.press(".clock", how);
    browser.await(NOW + ".includes(arguments[0]) && " + STANDS, time);
  }

  private void addInDiscord(String terms) {
    browser.say(DISCORD, "/sessions digest add " + terms);
    browser.awaitText("#discord .message:last-child", "is set up");
  }

  private void addInTelegram(String terms) {
    browser.say(GROUP, "/digest add " + terms);
    browser.awaitText("#telegram .post:last-child", "is set up");
  }

  private void awaitCount(String selector, int count) {
    browser.await(
        "document.querySelectorAll(arguments[0]).length === arguments[1]", selector, count);
  }

  /// Asks until the answer says so: what is asked about happens beside the page.
  private void explain(String digest, String expected) {
    Awaitility.await(expected)
        .atMost(Duration.ofSeconds(30))
        .until(() -> answer("/sessions digest explain " + digest).contains(expected));
  }

  private String answer(String words) {
    browser.say(DISCORD, words);
    browser.await("!document.querySelector('#discord .thinking')");
    return browser.text("#discord .message:last-child");
  }

  @Test
  void aDigestComesToBothChatsAtItsHour() {
    addInDiscord("at:01:00");
    addInTelegram("01:00");
    move("Next hour", "01:00");
    awaitCount(IN_CHANNEL, 1);
    awaitCount(IN_GROUP, 1);
    assertThat(browser.text(IN_CHANNEL)).contains("Digest · ", "Sessions: ").doesNotContain(LATE);
    assertThat(browser.text(IN_GROUP)).contains("Digest · ", "Sessions: ").doesNotContain(LATE);
    assertThat(browser.find(IN_CHANNEL + " .picture").getAccessibleName())
        .startsWith("Sessions by hour · ");
  }

  @Test
  void afterThreeDaysOffOneLateDigestTellsOfAllOfThem() {
    addInDiscord("at:22:00");
    addInTelegram("22:00");
    move("3 days off", "00:00");
    awaitCount(IN_CHANNEL, 1);
    awaitCount(IN_GROUP, 1);
    for (String chat : List.of(IN_CHANNEL, IN_GROUP)) {
      assertThat(browser.text(chat)).containsPattern("Digest · .+ to .+").contains(LATE);
    }
    explain("1", "came late");
    assertThat(browser.text("#discord .message:last-child"))
        .contains("several missed days became one message");
  }

  @Test
  void afterTheCatchUpLimitNoneComesAndItsExplanationSaysWhy() {
    addInDiscord("at:12:00");
    addInTelegram("22:00");
    move("3 days off", "00:00");
    awaitCount(IN_GROUP, 1);
    explain("1", "it could not be sent within the time that is agreed");
    assertThat(browser.count(IN_CHANNEL)).isZero();
  }

  @Test
  void aLeapBringsEachDigestAtItsTime() {
    addInDiscord("at:12:00");
    addInTelegram("08:40");
    move("+1 day", "00:00");
    awaitCount(IN_CHANNEL, 1);
    awaitCount(IN_GROUP, 1);
    assertThat(browser.text(IN_CHANNEL)).contains("as of 12:00").doesNotContain(LATE);
    assertThat(browser.text(IN_GROUP)).contains("as of 08:40").doesNotContain(LATE);
  }

  @Test
  void aLeapShowsThatItGoesOnAndStopsWhereSomebodyWants() {
    addInDiscord("at:01:00");
    browser.press(".clock", "Clock change");
    browser.await("document.querySelector('[data-move=CLOCK_CHANGE][aria-busy=true]')");
    assertThat(browser.find("[data-move=HOUR]").isEnabled()).isFalse();
    browser.await("document.querySelector(arguments[0])", IN_CHANNEL);
    browser.press(".clock", "Stop");
    browser.await(STANDS);
    assertThat(browser.text("#now")).contains("01:00").doesNotContain("2027");
    assertThat(browser.find("[data-move=HOUR]").isEnabled()).isTrue();
    assertThat(browser.find("#stop-clock").isDisplayed()).isFalse();
  }

  @Test
  void aDigestInTheNightOfAClockChangeComesOnceInSpringAndOnceInAutumn() {
    clockChange("2[23]:00");
    addInDiscord("at:02:30");
    clockChange("0[67]:00");
    awaitCount(IN_CHANNEL, 1);
    browser.press(IN_CHANNEL, "Pause");
    browser.awaitText("#discord .message:last-child", "Digest 1 is paused");
    clockChange("2[23]:00");
    browser.press("#discord .message:last-child", "Resume");
    browser.awaitText("#discord .message:last-child", "Digest 1 comes again");
    clockChange("0[67]:00");
    awaitCount(IN_CHANNEL, 2);
    move("+1 day", "Mon");
    explain("1", "came");
    awaitCount(IN_CHANNEL, 3);
    assertThat(browser.text(IN_CHANNEL + " .embed")).contains("Saturday 27 March");
  }

  private void clockChange(String time) {
    browser.press(".clock", "Clock change");
    browser.await(NOW + ".match(arguments[0]) && " + STANDS, time);
  }

  @Test
  void browseOpensForOneAloneWhatTheDigestTellsOf() {
    addInDiscord("at:01:00");
    addInTelegram("01:00");
    move("Next hour", "01:00");
    awaitCount(IN_CHANNEL, 1);
    awaitCount(IN_GROUP, 1);
    Matcher told = Pattern.compile("Sessions: (\\d+)").matcher(browser.text(IN_CHANNEL));
    assertThat(told.find()).isTrue();
    browser.click("[name=seat][value=second]");
    browser.press(IN_CHANNEL, "Browse these");
    browser.awaitText("#discord .ephemeral footer", told.group(1) + " sessions");
    assertThat(browser.text("#discord .ephemeral .embed-title"))
        .contains("Last 7 days: " + told.group(1))
        .doesNotContain("Today", "Older");
    browser.press(IN_GROUP, "Browse these");
    browser.awaitText("#telegram .talk:not([hidden]) .bubble", told.group(1) + " sessions");
    assertThat(browser.text("#telegram .side [aria-selected=true]")).isEqualTo("Private");
  }

  @Test
  void aPressPausesTheDigestAndAnotherResumesIt() {
    addInDiscord("at:01:00");
    addInTelegram("01:00");
    move("Next hour", "01:00");
    awaitCount(IN_CHANNEL, 1);
    browser.press(IN_CHANNEL, "Pause");
    browser.awaitText("#discord .message:last-child", "Digest 1 is paused");
    move("+1 day", "01:00");
    awaitCount(IN_GROUP, 2);
    assertThat(browser.count(IN_CHANNEL)).isOne();
    browser.press("#discord .message:last-child", "Resume");
    browser.awaitText("#discord .message:last-child", "Digest 1 comes again");
    move("+1 day", "01:00");
    awaitCount(IN_CHANNEL, 2);
  }

  @Test
  void aPreviewBringsItsPictureToTheAskerAlone() {
    addInTelegram("08:00");
    browser.press("#telegram", "Preview");
    browser.awaitText("#telegram .talk:not([hidden]) .bubble", "Digest · ");
    assertThat(browser.text("#telegram .side [aria-selected=true]")).isEqualTo("Private");
    assertThat(browser.count("#telegram .talk:not([hidden]) .picture")).isOne();
    addInDiscord("at:08:00");
    browser.press("#discord .message:last-child", "Preview");
    browser.awaitText("#discord .ephemeral", "Digest · ");
    assertThat(browser.count("#discord .ephemeral .picture")).isOne();
    assertThat(browser.count(IN_CHANNEL)).isZero();
  }

  @Test
  void theFileOfADigestIsALinkForWhoeverPressesAlone() {
    addInDiscord("at:01:00");
    addInTelegram("01:00");
    move("Next hour", "01:00");
    awaitCount(IN_CHANNEL, 1);
    awaitCount(IN_GROUP, 1);
    browser.press(IN_CHANNEL, "CSV");
    browser.awaitText("#discord .ephemeral a[download^=sessions-]", ".csv");
    browser.press(IN_GROUP, "CSV");
    browser.awaitText("#telegram .talk:not([hidden]) a[download^=sessions-]", ".csv");
    assertThat(browser.text("#telegram .side [aria-selected=true]")).isEqualTo("Private");
    assertThat(browser.read(BESIDE, "#discord .file", "#discord .ephemeral .description"))
        .isEqualTo(true);
    assertThat(browser.read(BESIDE, "#telegram .file", "#telegram .bubble:has(.file) .text"))
        .isEqualTo(true);
  }

  @Test
  void aMissingRightInATelegramGroupIsToldInThePrivateChatUntilItIsGivenBack() {
    addInTelegram("01:00");
    browser.click("[data-rights=telegram]");
    browser.awaitText("#said", "Lately may not post");
    move("Next hour", "01:00");
    browser.click("#telegram .side [data-window=telegram-private]");
    browser.awaitText("#telegram .talk:not([hidden]) .bubble", "Digest 1 cannot come to");
    assertThat(browser.text("#telegram .talk:not([hidden]) .bubble"))
        .contains("lacks the permission “Send Text Messages”");
    browser.click("#telegram .side [data-window=telegram]");
    browser.click("[data-rights=telegram]");
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::comesToTheGroupInADay);
  }

  private boolean comesToTheGroupInADay() {
    move("+1 day", "01:00");
    return browser.count(IN_GROUP) > 0;
  }

  @Test
  void aMissingRightIsToldToWhoeverSubscribedUntilItIsGivenBack() {
    addInDiscord("at:01:00");
    browser.click("[data-rights=discord]");
    browser.awaitText("#said", "Lately may not post");
    move("Next hour", "01:00");
    browser.awaitText("#discord .ephemeral", "Digest 1 cannot come to");
    assertThat(browser.text("#discord .ephemeral"))
        .contains("lacks the permission “Send Messages”", "Sent to you in private");
    browser.click("[data-rights=discord]");
    explain("1", "Status: active");
    move("+1 day", "01:00");
    awaitCount(IN_CHANNEL, 1);
  }

  @Test
  void theFirstStepsSubscribeForYou() {
    browser.press("#hint", "Subscribe for me");
    browser.awaitText("#discord .message", "Digest");
    browser.awaitText("#telegram .bubble", "is set up");
    browser.find(DISCORD).sendKeys("/sessions digest edit id:1 zone:tokyo", Keys.TAB);
    assertThat(browser.find(DISCORD).getDomProperty("value")).endsWith(" zone:Asia/Tokyo ");
  }
}
