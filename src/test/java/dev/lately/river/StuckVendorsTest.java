package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.Providers;
import dev.lately.query.Source;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `/sessions recent` while every source of every provider is stuck.
class StuckVendorsTest {
  private static final Duration DEADLINE = Duration.ofMillis(1500);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final Map<String, SimulatedVendor> vendors = new HashMap<>();
  private final List<Simulator> simulators = new ArrayList<>();
  private RealHandler handler;

  /// Each provider of the list has a vendor of its own; two of them are brands of a third.
  @BeforeEach
  void open() throws IOException {
    simulator().vendors().forEach(vendor -> vendors.put(vendor.name(), vendor));
    vendors.put("gpt-trainer", simulator().vendor("chatsistant"));
    assertThat(vendors).hasSameSizeAs(Providers.ALL);
    List<Source> sources =
        vendors.entrySet().stream()
            .map(vendor -> RealHandler.source(vendor.getKey(), vendor.getValue(), now::get))
            .toList();
    handler = new RealHandler(sources, DEADLINE, now::get);
  }

  private Simulator simulator() throws IOException {
    Simulator started = Simulator.start(SimulatorOptions.with(now::get).sessions(20));
    started.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    simulators.add(started);
    return started;
  }

  @AfterEach
  void close() {
    simulators.forEach(Simulator::close);
  }

  static Stream<Fault> faults() {
    return Stream.of(new Fault.Hang(), new Fault.Drip(Duration.ofSeconds(1)));
  }

  /// That a source takes longer than the deadline is said only while its call goes on, which is as
  /// long as the fault lasts: so the answer came before any vendor's.
  @ParameterizedTest
  @MethodSource("faults")
  void theAnswerComesWhileAllAreStuckAndTheirLateAnswersFillTheMemory(Fault fault) {
    vendors.values().forEach(vendor -> vendor.fault(fault));
    for (int person = 0; person < 3; person++) {
      String told = handler.recent(person);
      assertThat(vendors.keySet())
          .allSatisfy(source -> assertThat(told).contains("No source could answer", slow(source)));
    }
    assertThat(vendors.values()).allMatch(vendor -> vendor.calls() == 1);

    vendors.values().forEach(vendor -> vendor.fault(Fault.NONE));
    await().untilAsserted(() -> assertThat(handler.recent()).doesNotContain("takes longer"));
    assertThat(vendors.keySet())
        .allMatch(source -> handler.recent("source:" + source).contains("10.\nPage 1 of"));
    assertThat(vendors.values())
        .allSatisfy(vendor ->
            assertThat(vendor.callsByEndpoint().values()).as(vendor.name()).containsOnly(1));
  }

  @Test
  void sixBodiesOf64MegabytesAreEachToldAndAskedForOnce() {
    vendors.values().forEach(vendor -> vendor.fault(new Fault.HugeBody(64 << 20)));
    String first = handler.recent();
    assertThat(first).contains("No source could answer");
    assertThat(vendors.keySet())
        .allMatch(source -> first.contains(slow(source)) || first.contains(tooLarge(source)));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(vendors.keySet())
                .allSatisfy(source -> assertThat(handler.recent()).contains(tooLarge(source))));
    assertThat(vendors.values()).allMatch(vendor -> vendor.calls() == 1);

    vendors.values().forEach(vendor -> vendor.fault(Fault.NONE));
    now.updateAndGet(t -> t.plusSeconds(6));
    await().untilAsserted(() -> assertThat(handler.recent()).doesNotContain("missing"));
  }

  private static String slow(String source) {
    return "%1$s takes longer than 1.5 s. Refresh shows %1$s once it has answered."
            .formatted(source)
        + " Sessions of %s are missing.".formatted(source);
  }

  private static String tooLarge(String source) {
    return "%1$s sent more than 32 MiB. An administrator can raise maxBody of %1$s."
            .formatted(source)
        + " Sessions of %s are missing. E-".formatted(source);
  }
}
