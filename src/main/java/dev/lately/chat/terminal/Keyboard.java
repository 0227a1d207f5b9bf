package dev.lately.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Where keys come from.
public interface Keyboard extends AutoCloseable {
  /// The next key, or a row's number; empty at the end of input.
  Optional<String> next();

  /// What is typed until Enter; empty at the end of input.
  Optional<String> line(String prompt);

  @Override
  void close();

  /// Nobody types: what is printed is all there is.
  static Keyboard none() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return lines(new BufferedReader(Reader.nullReader()), nowhere);
  }

  /// Keys typed as lines, each ended by Enter.
  static Keyboard lines(BufferedReader input, PrintStream output) {
    return new Keyboard() {
      @Override
      public Optional<String> next() {
        return line("> ");
      }

      @Override
      public Optional<String> line(String prompt) {
        output.print(prompt);
        output.flush();
        try {
          return Optional.ofNullable(input.readLine()).map(String::strip);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() {}
    };
  }
}
