package dev.lately.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {
  private final Recall recall = new Recall();
  private final AtomicInteger looked = new AtomicInteger();

  private String masked(String text, String masked) {
    return recall.of(
        text,
        () -> {
          looked.incrementAndGet();
          return masked;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Order 4502-118-7723, Order 4502-118-7723",
    "write to a@example.org, write to <<EMAIL>>"
  })
  void aTextIsLookedThroughOnce(String text, String masked) {
    assertThat(masked(text, masked)).isEqualTo(masked);
    assertThat(masked(text, "looked through again")).isEqualTo(masked);
    assertThat(looked).hasValue(1);
  }

  @Test
  void textsThatLookAlikeAreToldApart() {
    for (String text : new String[] {"a", "b", "a ", "a\uD800", "a\uD801", "a?", "a\uFFFD", ""}) {
      assertThat(masked(text, "of " + text)).isEqualTo("of " + text);
    }
  }

  @Test
  void ofManyNoneIsTakenForAnother() {
    for (int i = 0; i < 300_000; i++) {
      assertThat(masked("text " + i, "of " + i)).isEqualTo("of " + i);
    }
  }

  @Test
  void whatALongTextBecameIsNotKept() {
    String answer = "word ".repeat(1_000);
    masked(answer + "a@example.org", answer + "<<EMAIL>>");
    masked(answer + "a@example.org", answer + "<<EMAIL>>");
    assertThat(looked).hasValue(2);
  }
}
