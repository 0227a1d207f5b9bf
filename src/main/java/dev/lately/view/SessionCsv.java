package dev.lately.view;

import dev.lately.model.Session;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sessions as a table in a file: RFC 4180, UTF-8 with a byte order mark, which spreadsheets need.
public record SessionCsv(Reader reader) implements SessionRows {
  /// In code points; a title is a line, not a book.
  private static final int LONGEST = 500;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /// What spreadsheets take for a formula when a cell begins with it (OWASP, CSV Injection).
  private static final String FORMULA = "=+-@\t\r";

  private static final List<String> COLUMNS =
      List.of(
          "source",
          "vendor",
          "id",
          "title",
          "created",
          "last_activity",
          "messages",
          "origin",
          "link");

  @Override
  public String head() {
    return BYTE_ORDER_MARK + line(COLUMNS);
  }

  @Override
  public String row(Session session) {
    return line(cells(session));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(SessionCsv::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private List<String> cells(Session session) {
    return List.of(
        session.ref().source().value(),
        reader.vendor(session.ref().source()),
        session.ref().id(),
        folded(session.title()),
        time(session.times().created()),
        time(session.times().lastActivity()),
        session.facts().messages().stream().mapToObj(String::valueOf).findFirst().orElse(""),
        folded(session.facts().origin()),
        session.facts().link().orElse(""));
  }

  private static String folded(Optional<String> words) {
    return words.flatMap(w -> Foreign.fold(w, LONGEST)).orElse("");
  }

  private String time(Optional<Instant> time) {
    return time.map(t -> t.atZone(reader.clock().zone()))
        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
        .orElse("");
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
