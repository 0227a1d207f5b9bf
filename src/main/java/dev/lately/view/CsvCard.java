package dev.lately.view;

import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import dev.lately.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The words that go with the file of a window's sessions, and the file.
public record CsvCard(Reader reader, Window window) {
  /// Without blanks, so that it can stand in a data URL.
  private static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  /// `more`: there are more sessions than are in the file.
  public Card of(int sessions, boolean more, List<SourceReport> reports) {
    List<Block> blocks = new ArrayList<>();
    String days = new DayWords(reader.clock().texts()).window(window, reader.clock());
    blocks.add(new Block.Paragraph(Text.words(reader.say("csv.words", sessions, days))));
    if (more) {
      blocks.add(warning(Text.words(reader.say("csv.more", sessions))));
    } else if (reports.stream().anyMatch(SourceReport::more)) {
      blocks.add(warning(Text.words(reader.say("csv.open"))));
    }
    for (SourceReport report : reports) {
      report
          .trouble()
          .map(trouble -> TroubleText.ofFile(reader).lasting(report, trouble))
          .ifPresent(line -> blocks.add(warning(line)));
    }
    return new Card(blocks, List.of());
  }

  private static Block warning(Text line) {
    return new Block.Notice(Block.Tone.WARNING, line);
  }

  public Document file(List<Session> sessions) {
    return new Document(
        name(),
        MEDIA_TYPE,
        reader.say("csv.missing"),
        SessionFile.whole(new SessionCsv(reader), sessions));
  }

  private String name() {
    LocalDate first = LocalDate.ofInstant(window.start(), reader.clock().zone());
    LocalDate last = LocalDate.ofInstant(window.end().minusMillis(1), reader.clock().zone());
    return "sessions-" + first + (last.isAfter(first) ? "_" + last : "") + ".csv";
  }
}
