package dev.lately.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
  private Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ShortMemory<String, String> memory = new ShortMemory<>(() -> now);

  @Test
  void anAnswerIsKeptForAMinuteAfterItWasAskedFor() {
    memory.recall("who", () -> Optional.of(after(20, "first")));
    now = now.plusSeconds(39);
    assertThat(memory.recall("who", () -> Optional.of("second"))).contains("first");
    now = now.plusSeconds(1);
    assertThat(memory.recall("who", () -> Optional.of("second"))).contains("second");
  }

  @Test
  void noAnswerIsNotKept() {
    assertThat(memory.recall("who", Optional::empty)).isEmpty();
    assertThat(memory.recall("who", () -> Optional.of("first"))).contains("first");
  }

  @Test
  void whatIsNotedCountsAtOnce() {
    memory.recall("who", () -> Optional.of("administrator"));
    memory.note("who", "member");
    assertThat(memory.recall("who", () -> Optional.of("administrator"))).contains("member");
  }

  @Test
  void whatIsNotedIsNotOvertakenByAnAnswerThatWasAskedForBefore() {
    Optional<String> late =
        memory.recall(
            "who",
            () -> {
              memory.note("who", "member");
              return Optional.of(after(5, "administrator"));
            });
    assertThat(late).contains("member");
    assertThat(memory.recall("who", () -> Optional.of("administrator"))).contains("member");
  }

  private String after(int seconds, String answer) {
    now = now.plusSeconds(seconds);
    return answer;
  }
}
