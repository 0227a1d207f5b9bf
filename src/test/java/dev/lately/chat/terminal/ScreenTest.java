package dev.lately.chat.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private int keyboards;

  private String show(Screen screen, String text, String keys) {
    PrintStream output = new PrintStream(shown, true, StandardCharsets.UTF_8);
    screen.print(
        text,
        output,
        "more",
        () -> {
          keyboards++;
          PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
          return Keyboard.lines(new BufferedReader(new StringReader(keys)), nowhere);
        });
    return shown.toString(StandardCharsets.UTF_8).replace("\r    \r", "|");
  }

  private static String lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void whatFitsIsPrintedAtOnceAndNoKeyIsWaitedFor() {
    assertThat(show(new Screen(4, 80), lines(3), "")).isEqualTo("1\n2\n3\n");
    assertThat(keyboards).isZero();
  }

  @Test
  void whatIsLongerIsShownInPartsEachAfterAKey() {
    assertThat(show(new Screen(4, 80), lines(8), "x\n\n"))
        .isEqualTo("1\n2\n3\nmore|4\n5\n6\nmore|7\n8\n");
  }

  @Test
  void qIsEnoughAndSoIsTheEndOfTheKeys() {
    assertThat(show(new Screen(4, 80), lines(8), "q\n")).isEqualTo("1\n2\n3\nmore|");
    shown.reset();
    assertThat(show(new Screen(4, 80), lines(8), "")).isEqualTo("1\n2\n3\nmore|");
  }

  @Test
  void aLongLineStandsInSeveralRowsAndColoursInNone() {
    String text = "\u001b[1m12345\u001b[0m\n" + "x".repeat(11) + "\nend\n";
    assertThat(show(new Screen(4, 5), text, "x\nx\n"))
        .isEqualTo("\u001b[1m12345\u001b[0m\nmore|" + "x".repeat(11) + "\nmore|end\n");
  }
}
