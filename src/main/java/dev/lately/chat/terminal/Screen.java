package dev.lately.chat.terminal;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// How much a terminal shows at once: what is longer is shown in parts, each after a key; `q` ends
/// it.
public record Screen(int rows, int columns) {
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

  /// `prompt` stands below each part; there is a keyboard only where one is needed.
  public void print(String text, PrintStream output, String prompt, Supplier<Keyboard> keys) {
    if (text.lines().mapToInt(this::height).sum() < rows) {
      output.print(text);
      output.flush();
    } else {
      try (Keyboard keyboard = keys.get()) {
        printParts(text, output, prompt, keyboard);
      }
    }
  }

  private void printParts(String text, PrintStream output, String prompt, Keyboard keyboard) {
    int left = rows - 1;
    for (String line : text.lines().toList()) {
      int height = height(line);
      if (height > left) {
        output.print(prompt);
        output.flush();
        Optional<String> key = keyboard.next();
        output.print("\r" + " ".repeat(prompt.length()) + "\r");
        if (key.isEmpty() || key.get().equals("q")) {
          return;
        }
        left = rows - 1;
      }
      output.println(line);
      left -= height;
    }
    output.flush();
  }

  /// A line that is longer than the screen is wide stands in several rows.
  private int height(String line) {
    int length = COLOURS.matcher(line).replaceAll("").length();
    return Math.max(1, (length + columns - 1) / columns);
  }
}
