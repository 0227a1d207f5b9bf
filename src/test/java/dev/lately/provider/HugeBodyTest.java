package dev.lately.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Trouble;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A body of 64 MB, whose length is not said beforehand.
class HugeBodyTest {
  private static final String BLOCK = " ".repeat(1 << 16);
  private static final int BLOCKS = 1 << 10;
  private static final int MEASURED_BLOCK = 400;

  private final Wire wire = new Wire();
  private final AtomicLong heldMidway = new AtomicLong();

  @AfterEach
  void close() {
    wire.close();
  }

  /// Blanks between values, in a field that nobody reads, and in one that is kept aside.
  @ParameterizedTest
  @ValueSource(strings = {"[", "[{\"unknown\":\"", "[{\"meta\":{\"deep\":{\"deeper\":[\""})
  void itIsTooLargeAndNeverHeld(String beginning) {
    wire.says(new MockResponse.Builder().body(new Huge(beginning)));
    SessionProvider provider = wire.gptTrainer();
    long before = held();
    assertThat(Troubles.ofList(provider))
        .isEqualTo(new Trouble.TooLarge(ProviderSettings.MAX_BODY_BYTES));
    assertThat(heldMidway.get() - before).isBetween(-(8L << 20), 4L << 20);
    assertThat(held() - before).isLessThan(4L << 20);
  }

  @Test
  void aBodyThatSaysItsLengthIsNotEvenRead() {
    wire.says(new MockResponse.Builder().body(" ".repeat(40 << 20)));
    assertThat(Troubles.ofList(wire.gptTrainer()))
        .isEqualTo(new Trouble.TooLarge(ProviderSettings.MAX_BODY_BYTES));
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private final class Huge implements MockResponseBody {
    private final String beginning;

    Huge(String beginning) {
      this.beginning = beginning;
    }

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeUtf8(beginning);
      for (int block = 0; block < BLOCKS; block++) {
        sink.writeUtf8(BLOCK).flush();
        if (block == MEASURED_BLOCK) {
          heldMidway.set(held());
        }
      }
    }
  }
}
