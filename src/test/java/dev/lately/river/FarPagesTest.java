package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Far pages of a vendor of many pages, which counts the calls itself: ten a minute.
class FarPagesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private Simulator simulator;
  private SimulatedVendor gurubase;
  private RealHandler handler;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(now::get).sessions(2000));
    gurubase = simulator.vendor("gurubase");
    handler =
        new RealHandler(
            List.of(RealHandler.source("gurubase", gurubase, now::get)),
            Duration.ofMillis(2500),
            now::get);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void aPageThatIsTooFarIsNotLoadedYetAndTheLastKnownIsShown() {
    String far = handler.recent("page:999");
    assertThat(far)
        .contains(
            "Page 999 is not loaded yet; this is the last one known so far. Turn on from here to"
                + " load more.",
            "gurubase allows 10 requests in 60 s; gurubase is read again in 60 s. The newest rows"
                + " of gurubase are shown; older ones are missing.")
        .containsPattern("\n[0-9]+0\\.\nPage [0-9]+ of [0-9]+\\+");
    assertThat(gurubase.calls()).isLessThanOrEqualTo(5);
    assertThat(handler.recent("size:5")).contains("5.\nPage 1 of").doesNotContain("allows");
  }

  @Test
  void fiftyPeopleWhoJumpAtOnceAreAllAnsweredWithinTheBudget() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          IntStream.range(0, 50)
              .mapToObj(who -> people.submit(() -> handler.recent(who, "page:" + (who * 20 + 1))))
              .toList();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).contains("1.\n", "Page ").doesNotContain("asks us to wait");
      }
    }
    assertThat(gurubase.calls()).isLessThanOrEqualTo(10);
  }
}
