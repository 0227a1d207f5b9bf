package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.discord.local.LocalFaults;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.chat.discord.local.LocalPerson;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.simulator.Fault;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as it runs for real: killed, restarted, and between broken vendors.
class RunningProgramTest {
  private static final long CHAT = Long.parseLong(RunningLately.GROUP);
  private static final Pattern TITLES = Pattern.compile("(?m)^(?:[6-9]|1[0-9])\\.? .*$");

  private Simulator simulator;
  private LocalDiscord discord;
  private LocalBotApi telegram;
  private RunningLately lately;
  private LocalPerson ann;

  @BeforeEach
  void run(@TempDir Path folder) throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(InstantSource.system()).sessions(40));
    discord = LocalDiscord.start();
    telegram = new LocalBotApi();
    lately = new RunningLately(folder, simulator, discord, telegram);
    ann = discord.person("ann");
    await().until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void end() {
    lately.close();
    telegram.close();
    discord.close();
    simulator.close();
  }

  @Test
  void buttonsPressedAfterAKillAnswerWithTheSamePage() throws IOException {
    LocalMessage simple = ann.type("/sessions recent", Map.of()).answer();
    LocalMessage filtered =
        ann.type("/sessions recent", Map.of("origin", "telegram", "size", "5")).answer();
    telegram.telegram().type(CHAT, 77, "/recent");
    await().until(() -> shown().size() == 1);

    String simpleNext = turned(simple);
    String filteredNext = turned(filtered);
    telegram.telegram().press(CHAT, 77, "›");
    await().until(() -> shown().getFirst().path("text").asText().contains("Page 2"));
    String telegramNext = shown().getFirst().path("text").asText();
    back(simple);
    back(filtered);
    telegram.telegram().press(CHAT, 77, "‹");
    await().until(() -> shown().getFirst().path("text").asText().contains("Page 1"));

    lately.killAndStart();
    assertSameRows(turned(simple), simpleNext);
    assertSameRows(turned(filtered), filteredNext);
    telegram.telegram().press(CHAT, 77, "›");
    await().until(() -> shown().getFirst().path("text").asText().contains("Page 2"));
    assertSameRows(shown().getFirst().path("text").asText(), telegramNext);

    back(simple);
    lately.kill();
    Files.delete(lately.database());
    lately.killAndStart();
    assertSameRows(turned(simple), simpleNext);
    assertNothingLeaked();
  }

  @Test
  void whatSomebodyHasSeenIsKeptThroughAKillAndWhatNeverCameIsNot() {
    LocalPerson bob = discord.person("bob");
    int triesOfTheAnswerAndTheApology = 4;
    discord
        .faults()
        .plan(
            triesOfTheAnswerAndTheApology, "PATCH", "@original", new LocalFaults.Fault.Status(500));
    bob.type("/sessions new", Map.of());
    await()
        .until(() ->
            discord.calls().stream().filter(call -> call.startsWith("PATCH")).count()
                == triesOfTheAnswerAndTheApology);
    LocalMessage first = ann.type("/sessions new", Map.of()).answer();
    assertThat(first.text()).contains("New since", "This is your first look");
    await().until(() -> news(ann).contains("Nothing new since"));
    String shown = first.text();

    lately.killAndStart();
    assertThat(news(ann)).contains("Nothing new since");
    ann.press(first, first.button("Refresh"));
    await().until(() -> first.edits() > 0);
    assertThat(first.text().lines().findFirst()).isEqualTo(shown.lines().findFirst());
    assertThat(first.text()).doesNotContain("Nothing new");
    assertThat(news(bob)).contains("This is your first look");
    assertNothingLeaked();
  }

  private static String news(LocalPerson person) {
    return person.type("/sessions new", Map.of()).answer().text();
  }

  @Test
  void fourBrokenVendorsCostNoMoreThanTheDeadlineAndAreToldInFourLines() {
    simulator.vendor("chatsistant").fault(new Fault.Status(503));
    simulator.vendor("chatwize").fault(Fault.WRONG_KEY);
    simulator.vendor("pocketpaw").fault(new Fault.Hang());
    simulator.vendor("aisquare").fault(new Fault.RateLimited(Duration.ofSeconds(50)));
    String answer = ann.type("/sessions recent", Map.of()).answer().text();
    assertThat(answer)
        .contains("Chatsistant does not answer properly (503).")
        .contains("Chatwize refused the key (401). An administrator must renew the key of")
        .contains("PocketPaw takes longer than 2\\.5 s")
        .contains("AISquare Studio asks us to wait")
        .contains("gurubase-bot");
    assertNothingLeaked();
  }

  @Test
  void itIsHealthyWhileItRunsAndEndsWhenAsked() throws Exception {
    assertThat(lately.health()).isEqualTo("0 discord: ready\ntelegram: ready\n");
    assertThat(lately.stop()).isTrue();
    assertThat(lately.output())
        .containsOnlyOnce("ready: discord, telegram, 5 sources")
        .doesNotContain("ERROR");
    assertThat(lately.health()).startsWith("1 ");
    assertNothingLeaked();
  }

  private void assertNothingLeaked() {
    String seen =
        lately.output() + discord.messages().stream().map(LocalMessage::text).toList() + shown();
    assertThat(lately.secretValues()).noneMatch(seen::contains);
  }

  private String turned(LocalMessage message) {
    return pressed(message, "▶", "Page 2");
  }

  private void back(LocalMessage message) {
    pressed(message, "◀", "Page 1");
  }

  private String pressed(LocalMessage message, String button, String expected) {
    ann.press(message, message.button(button));
    await().atMost(Duration.ofSeconds(15)).until(() -> message.text().contains(expected));
    return message.text();
  }

  private List<ObjectNode> shown() {
    return telegram.telegram().shown(CHAT);
  }

  /// The sessions' first lines; the second has an age, which goes on. Titles that a vendor does not
  /// list may come later on either page.
  private static void assertSameRows(String now, String before) {
    List<String> rows = rows(now);
    List<String> others = rows(before);
    assertThat(rows).hasSameSizeAs(others);
    for (int i = 0; i < rows.size(); i++) {
      if (!(rows.get(i) + others.get(i)).contains("(no title)")) {
        assertThat(rows.get(i)).isEqualTo(others.get(i));
      }
    }
    assertThat(rows).filteredOn(others::contains).hasSizeGreaterThanOrEqualTo(2);
  }

  private static List<String> rows(String text) {
    List<String> rows = TITLES.matcher(text).results().map(result -> result.group()).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
    return rows;
  }
}
