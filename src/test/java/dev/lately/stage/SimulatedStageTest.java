package dev.lately.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lately.Providers;
import dev.lately.chat.playground.Stage;
import dev.lately.chat.playground.Stage.Fault;
import dev.lately.chat.playground.Stage.Move;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedStageTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(30);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final MovableClock clock = new MovableClock(InstantSource.system());
  private final DailyAgenda agenda = new DailyAgenda();
  private Simulator simulator;
  private SimulatedStage stage;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(3));
    stage =
        new SimulatedStage(SimulatedSources.at(simulator, Providers::find), clock, BERLIN, agenda);
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
    stage.move(Move.MIDNIGHT, () -> true);
    assertThat(now().toLocalDate()).isEqualTo(before.toLocalDate().plusDays(1));
    assertThat(now().toLocalTime()).isBefore(LocalTime.of(0, 1));
    stage.move(Move.CLOCK_CHANGE, () -> true);
    ZonedDateTime evening = now();
    assertThat(evening.getHour()).isBetween(22, 23);
    stage.move(Move.CLOCK_CHANGE, () -> true);
    assertThat(now().getOffset()).isNotEqualTo(evening.getOffset());
    assertThat(Duration.between(evening, now())).isCloseTo(Duration.ofHours(8), A_MOMENT);
  }

  @Test
  void theClockMovesToTheFullHourAndOverThreeDays() {
    stage.move(Move.HOUR, () -> true);
    ZonedDateTime before = now();
    assertThat(before.getMinute()).isZero();
    stage.move(Move.DAYS_OFF, () -> true);
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

  /// Something to do each day at noon, from the next one on.
  private final class DailyAgenda implements Agenda {
    private final List<Instant> done = new ArrayList<>();
    private Instant due = Instant.MAX;

    void begin() {
      due = now().toLocalDate().atTime(12, 0).atZone(BERLIN).toInstant();
    }

    @Override
    public Optional<Instant> next(Instant until) {
      return due.isAfter(until) ? Optional.empty() : Optional.of(due);
    }

    @Override
    public void settle() {
      done.add(clock.instant());
      due = due.plus(Duration.ofDays(1));
    }
  }

  private void atMidnightWithSomethingToDo() {
    stage.move(Move.MIDNIGHT, () -> true);
    agenda.begin();
  }

  @Test
  void theClockHaltsWhereSomethingIsDueUntilItIsDone() {
    atMidnightWithSomethingToDo();
    ZonedDateTime noon = now().toLocalDate().atTime(12, 0).atZone(BERLIN);
    stage.move(Move.DAY, () -> true);
    assertThat(agenda.done).hasSize(1);
    assertThat(agenda.done.getFirst()).isCloseTo(noon.toInstant(), within(A_MOMENT));
    assertThat(now().toLocalDate()).isEqualTo(noon.toLocalDate().plusDays(1));
  }

  @Test
  void inThreeDaysOffItHaltsNowhere() {
    atMidnightWithSomethingToDo();
    stage.move(Move.DAYS_OFF, () -> true);
    assertThat(agenda.done).isEmpty();
  }

  @Test
  void whereItIsToGoNoFurtherItStays() {
    atMidnightWithSomethingToDo();
    LocalDate today = now().toLocalDate();
    stage.move(Move.CLOCK_CHANGE, () -> agenda.done.isEmpty());
    assertThat(now().toLocalDate()).isEqualTo(today.plusDays(1));
    assertThat(now().getHour()).isEqualTo(12);
  }
}
