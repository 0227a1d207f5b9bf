package dev.lately.view;

import dev.lately.model.Session;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Sessions as a table in a file.
public record SessionCsv(Reader reader) implements SessionRows {
  /// In code points; a title is a line, not a book.
  private static final int LONGEST = 500;

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
    return Csv.head(COLUMNS);
  }

  @Override
  public String row(Session session) {
    return Csv.line(cells(session));
  }

  private List<String> cells(Session session) {
    return List.of(
        session.ref().source().value(),
        reader.vendor(session.ref().source()),
        reader.id(session.ref()),
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
}
