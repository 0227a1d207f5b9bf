package dev.lately.chat.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.chat.playground.Stage.Move;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private final Journey journey = new Journey();

  @Test
  void oneMoveAtATimeIsUnderWay() {
    journey.begin(Move.DAY);
    assertThat(journey.moving()).containsExactly(Move.DAY);
    assertThatThrownBy(() -> journey.begin(Move.HOUR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("moving already");
    assertThat(journey.moving()).containsExactly(Move.DAY);
    journey.end();
    assertThat(journey.moving()).isEmpty();
  }

  @Test
  void aStopEndsTheMoveUnderWayAndNotTheNext() {
    journey.begin(Move.DAY);
    assertThat(journey.goesOn()).isTrue();
    journey.stop();
    assertThat(journey.goesOn()).isFalse();
    journey.end();
    journey.begin(Move.DAY);
    assertThat(journey.goesOn()).isTrue();
  }
}
