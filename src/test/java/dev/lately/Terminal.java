package dev.lately;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/// Types one command of `lately` and keeps what it said, in all its runs together.
final class Terminal {
  private final List<String> command;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Terminal(String... command) {
    this.command = List.of(command);
  }

  /// Returns the exit code.
  int type(String... words) {
    return Shell.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        .execute(Stream.concat(command.stream(), Stream.of(words)).toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
