package dev.lately.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.Providers;
import dev.lately.chat.playground.Stage;
import dev.lately.chat.playground.Stage.Fault;
import dev.lately.chat.playground.Stage.Move;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedStageTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(30);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final MovableClock clock = new MovableClock(InstantSource.system());
  private Simulator simulator;
  private SimulatedStage stage;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(3));
    stage = new SimulatedStage(SimulatedSources.at(simulator, Providers::find), clock, BERLIN);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private ZonedDateTime now() {
    return stage.scene().now().atZone(BERLIN);
  }

  @Test
  void theClockMovesToMidnightAndThenOverTheNightOfTheClockChange() {
    ZonedDateTime before = now();
    stage.move(Move.MIDNIGHT);
    assertThat(now().toLocalDate()).isEqualTo(before.toLocalDate().plusDays(1));
    assertThat(now().toLocalTime()).isBefore(LocalTime.of(0, 1));
    stage.move(Move.CLOCK_CHANGE);
    ZonedDateTime evening = now();
    assertThat(evening.getHour()).isBetween(22, 23);
    stage.move(Move.CLOCK_CHANGE);
    assertThat(now().getOffset()).isNotEqualTo(evening.getOffset());
    assertThat(Duration.between(evening, now())).isCloseTo(Duration.ofHours(8), A_MOMENT);
  }

  @Test
  void theClockMovesToTheFullHourAndOverThreeDays() {
    stage.move(Move.HOUR);
    ZonedDateTime before = now();
    assertThat(before.getMinute()).isZero();
    stage.move(Move.DAYS_OFF);
    assertThat(now().toLocalDate()).isEqualTo(before.toLocalDate().plusDays(3));
  }

  @Test
  void aFaultIsSeenAndMended() {
    for (Fault fault : Fault.values()) {
      stage.fault("docs-guru", fault);
      assertThat(stage.scene().vendors())
          .filteredOn(vendor -> vendor.source().equals("docs-guru"))
          .extracting(Stage.Vendor::fault)
          .containsExactly(fault);
    }
    stage.fault("docs-guru", Fault.NONE);
    assertThat(simulator.vendor("gurubase").fault()).isEqualTo(dev.lately.simulator.Fault.NONE);
    assertThatThrownBy(() -> stage.fault("nobody", Fault.SLOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void vendorsGrow() {
    int before = simulator.vendor("pocketpaw").sessions();
    stage.grow("agent-home", 7);
    assertThat(simulator.vendor("pocketpaw").sessions()).isEqualTo(before + 7);
  }
}
