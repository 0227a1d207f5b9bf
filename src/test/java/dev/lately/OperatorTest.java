package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OperatorTest {
  @Test
  void whatIsPrintedArrivesAsItIsThroughAStreamThatKnowsFewerLetters() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, false, StandardCharsets.US_ASCII));
    try {
      Operator.output().print("Où · “09:00”");
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("Où · “09:00”");
  }
}
