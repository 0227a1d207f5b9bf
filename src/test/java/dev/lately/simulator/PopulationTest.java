package dev.lately.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How many sessions there are, how they grow, and that a seed decides them.
class PopulationTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void theSameSeedGivesTheSameSessionsAndAnotherSeedOthers() throws Exception {
    assertThat(everything(7)).isEqualTo(everything(7)).isNotEqualTo(everything(8));
  }

  private List<String> everything(long seed) throws Exception {
    SimulatorOptions options = SimulatorOptions.with(clock).seed(seed);
    try (Simulator simulator = Simulator.start(options)) {
      List<String> all = new ArrayList<>();
      for (SimulatedVendor vendor : simulator.vendors()) {
        all.add(vendor.key() + vendor.container());
        all.add(list(vendor).toString());
      }
      return all;
    }
  }

  private static JsonNode list(SimulatedVendor vendor) throws Exception {
    return switch (vendor.name()) {
      case "pocketpaw" -> Caller.bearing(vendor).get("/api/sessions").json();
      case "aisquare" -> Caller.bearing(vendor).get("/qllm/chat-sessions/").json();
      case "gurubase" -> Caller.withApiKey(vendor).post("/lantern/sessions/", "{}").json();
      default -> Caller.bearing(vendor).get("/chatbot/" + vendor.container() + "/sessions").json();
    };
  }

  @Test
  void addedSessionsAreTheNewestAtEveryVendor() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(0))) {
      for (SimulatedVendor vendor : simulator.vendors()) {
        assertThat(list(vendor).toString()).doesNotContain("2026");
        vendor.addSessions(40);
        assertThat(vendor.sessions()).isEqualTo(40);
        assertThat(list(vendor).toString()).containsPattern("2026-03-10T1[45]:(29|30)");
      }
    }
  }

  @Test
  void theTownGrowsAsTheClockMoves() throws Exception {
    SimulatorOptions options = SimulatorOptions.with(clock).newSessionEvery(Duration.ofMinutes(1));
    try (Simulator simulator = Simulator.start(options)) {
      SimulatedVendor vendor = simulator.vendor("pocketpaw");
      assertThat(vendor.sessions()).isEqualTo(145);
      clock.move(Duration.ofSeconds(179));
      assertThat(vendor.sessions()).isEqualTo(147);
      assertThat(list(vendor).at("/sessions/0/last_activity").asText())
          .isEqualTo("2026-03-10T15:32:00");
    }
  }

  @Test
  void ofTheUsualSessionsAFewAreOfTodayAndSomeOfThisWeek() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.with(clock))) {
      JsonNode page = list(simulator.vendor("gurubase"));
      assertThat(page.path("today").size()).isBetween(2, 9);
      assertThat(page.path("last_week").size()).isBetween(10, 28);
    }
  }

  @Test
  void aBodyOfAHundredThousandSessionsStaysBelowThirtyTwoMebibytes() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(100_000))) {
      SimulatedVendor bot = simulator.vendor("chatsistant");
      String sessions = "/chatbot/" + bot.container() + "/sessions";
      assertThat(length(Caller.bearing(bot), sessions)).isBetween(10_000_000L, 32L << 20);
      SimulatedVendor square = simulator.vendor("aisquare");
      assertThat(length(Caller.bearing(square), "/qllm/chat-sessions/"))
          .isBetween(10_000_000L, 32L << 20);
    }
  }

  private static long length(Caller caller, String path) throws IOException, InterruptedException {
    try (InputStream body = caller.open("GET", path)) {
      return body.skip(Long.MAX_VALUE);
    }
  }

  @Test
  void theLastPageOfAHundredThousandIsThereAtOnce() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.with(clock).sessions(100_000))) {
      Caller guru = Caller.withApiKey(simulator.vendor("gurubase"));
      JsonNode page = guru.post("/lantern/sessions/", "{\"page_num\":3334}").json();
      assertThat(page.path("older")).isNotEmpty();
      assertThat(page.path("has_more").asBoolean()).isFalse();
    }
  }
}
