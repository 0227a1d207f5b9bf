package dev.lately;

import dev.lately.command.Nearest;
import dev.lately.model.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A level on the command line.
final class LevelOption implements ITypeConverter<Level> {
  /// @throws TypeConversionException with what was typed and what is allowed
  @Override
  public Level convert(String typed) {
    return Level.of(typed)
        .orElseThrow(() ->
            new TypeConversionException(
                "found \""
                    + typed
                    + "\"; allowed is one of "
                    + String.join(", ", Level.words())
                    + Nearest.to(typed, Level.words())
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("")));
  }
}
