package dev.lately;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A whole number on the command line, within the bounds of its kind.
abstract sealed class NumberOption implements ITypeConverter<Integer> {
  private final int least;
  private final int most;

  private NumberOption(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /// @throws TypeConversionException with what was typed and what is allowed
  @Override
  public Integer convert(String typed) {
    return number(typed)
        .filter(number -> number >= least && number <= most)
        .orElseThrow(() ->
            new TypeConversionException(
                "found \""
                    + typed
                    + "\"; allowed is a whole number from "
                    + least
                    + " to "
                    + most));
  }

  private static Optional<Integer> number(String typed) {
    try {
      return Optional.of(Integer.valueOf(typed));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// A port; 0 is a free one.
  static final class Port extends NumberOption {
    Port() {
      super(0, 65_535);
    }
  }

  /// The first of five ports; 0 is free ones.
  static final class FirstOfFivePorts extends NumberOption {
    FirstOfFivePorts() {
      super(0, 65_531);
    }
  }

  /// How many sessions a simulated vendor has.
  static final class Sessions extends NumberOption {
    Sessions() {
      super(0, 1_000_000);
    }
  }

  /// Seconds, up to a day.
  static final class Seconds extends NumberOption {
    Seconds() {
      super(0, 86_400);
    }
  }

  /// The most that is printed.
  static final class Limit extends NumberOption {
    Limit() {
      super(1, 1_000_000);
    }
  }
}
