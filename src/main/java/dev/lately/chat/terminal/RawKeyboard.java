package dev.lately.chat.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A terminal's keys one by one, without Enter; set by `stty` and put back when it closes.
public final class RawKeyboard implements Keyboard {
  private static final int END = -1;
  private static final int ESCAPE = 27;
  private static final int BACKSPACE = 127;

  private final InputStream input;
  private final PrintStream output;
  private final String before;
  private final Thread restorer = new Thread(this::restore);

  private RawKeyboard(InputStream input, PrintStream output, String before) {
    this.input = input;
    this.output = output;
    this.before = before;
    // Ctrl-C ends the process without anybody closing anything.
    Runtime.getRuntime().addShutdownHook(restorer);
  }

  /// Empty where there is no `stty`, or no terminal for it.
  public static Optional<Keyboard> of(InputStream input, PrintStream output) {
    return stty("-g")
        .filter(before -> stty("-icanon", "-echo").isPresent())
        .map(before -> new RawKeyboard(input, output, before.strip()));
  }

  /// How much the terminal shows; empty where it does not say.
  public static Optional<Screen> screen() {
    return stty("size")
        .map(size -> size.strip().split(" "))
        .filter(size ->
            size.length == 2 && size[0].matches("[1-9]\\d+") && size[1].matches("[1-9]\\d+"))
        .map(size -> new Screen(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
  }

  @Override
  public Optional<String> next() {
    int key = read();
    if (key == END) {
      return Optional.empty();
    }
    if (key >= '0' && key <= '9') {
      output.print("> " + (char) key);
      return rest(new StringBuilder().append((char) key));
    }
    return Optional.of(key == ESCAPE ? arrow() : String.valueOf((char) key));
  }

  @Override
  public Optional<String> line(String prompt) {
    output.print(prompt);
    return rest(new StringBuilder());
  }

  private Optional<String> rest(StringBuilder line) {
    output.flush();
    int key = read();
    while (key != '\n' && key != '\r' && key != END) {
      type(line, key);
      output.flush();
      key = read();
    }
    output.println();
    return key == END ? Optional.empty() : Optional.of(line.toString().strip());
  }

  private void type(StringBuilder line, int key) {
    if (key == BACKSPACE && !line.isEmpty()) {
      line.setLength(line.length() - 1);
      output.print("\b \b");
    } else if (key >= ' ' && key < BACKSPACE) {
      line.append((char) key);
      output.print((char) key);
    }
  }

  /// Right and left turn pages, as `n` and `p` do.
  private String arrow() {
    boolean sequence = read() == '[';
    int key = sequence ? read() : END;
    return key == 'C' ? "n" : key == 'D' ? "p" : "";
  }

  private int read() {
    try {
      return input.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(restorer);
    } catch (IllegalStateException _) {
      // The process is ending, and the hook does the same.
    }
  }

  private void restore() {
    stty(before);
  }

  private static Optional<String> stty(String... arguments) {
    try {
      String[] command = new String[arguments.length + 1];
      command[0] = "stty";
      System.arraycopy(arguments, 0, command, 1, arguments.length);
      Process process =
          new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
