package dev.lately.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When messages go, by a clock that the test moves.
class PaceTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Pace pace = new Pace(now::get);

  @Test
  void aChatTakesAShortBurstAndThenOneASecond() {
    assertThat(seconds("7", 7)).containsExactly(0L, 0L, 0L, 3L, 3L, 3L, 6L);
  }

  @Test
  void aGroupTakesTwentyAMinute() {
    List<Long> turns = seconds("-7", 41);
    assertThat(turns.get(19)).isLessThan(60L);
    assertThat(turns.get(20)).isEqualTo(60L);
    assertThat(turns.get(40)).isEqualTo(120L);
  }

  @Test
  void allChatsTogetherTakeThirtyASecond() {
    List<Duration> turns = IntStream.range(0, 61).mapToObj(_ -> pace.overall()).toList();
    assertThat(turns.get(29)).isZero();
    assertThat(turns.get(30)).isEqualTo(Duration.ofSeconds(1));
    assertThat(turns.get(60)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aCrowdedGroupKeepsNoOtherChatWaiting() {
    seconds("-7", 41);
    assertThat(pace.inChat("8")).isZero();
    assertThat(pace.overall()).isZero();
  }

  @Test
  void whatTimeFreesMayBeTakenAgain() {
    seconds("7", 3);
    now.set(Instant.EPOCH.plusSeconds(3));
    assertThat(pace.inChat("7")).isZero();
  }

  private List<Long> seconds(String chat, int count) {
    return IntStream.range(0, count).mapToObj(_ -> pace.inChat(chat).toSeconds()).toList();
  }
}
