package dev.lately.view;

import java.util.List;
import java.util.stream.Collectors;

/// How a table is written in a file: RFC 4180, UTF-8 with a byte order mark, which spreadsheets
/// need.
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /// What spreadsheets take for a formula when a cell begins with it (OWASP, CSV Injection).
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /// The first line, with what stands before it.
  public static String head(List<String> columns) {
    return BYTE_ORDER_MARK + line(columns);
  }

  /// A line with its end.
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  /// Harmless first, then quoted where a comma, a quote or a line break stands in it.
  static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    return harmless.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }
}
