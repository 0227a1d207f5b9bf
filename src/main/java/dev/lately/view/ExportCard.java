package dev.lately.view;

import dev.lately.command.ExportFormat;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The words that go with a file of sessions, and the file.
public record ExportCard(Reader reader, ExportFormat format) {
  /// What was found: `known` are the sessions that are known, `open` that there are more.
  public record Found(
      int known, boolean open, List<SourceReport> reports, List<Searched> searched) {
    public Found {
      reports = List.copyOf(reports);
      searched = List.copyOf(searched);
    }
  }

  /// That the file holds no session, of which there is none.
  public Card empty(View view, Found found) {
    Card none = of(view, 0, 0, found);
    List<Block> blocks = new ArrayList<>(none.blocks());
    String kind = reader.say("export.format." + format);
    blocks.set(1, new Block.Paragraph(Text.words(reader.say("export.empty", kind))));
    return new Card(blocks, none.controls());
  }

  /// A file, and how many sessions there was room for.
  public record Filled(Document file, int sessions) {}

  /// `sessions` are those in the file, `most` is how many bytes it may have.
  public Card of(View view, int sessions, long most, Found found) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(new ListingWords(reader).heading(view)));
    blocks.add(new Block.Paragraph(Text.words(summary(sessions, found))));
    if (sessions > 0 && sessions < found.known()) {
      blocks.add(
          warning(reader.say("export.full", most >> 20, reader.type("export csv since:7d"))));
    }
    blocks.addAll(troubles(found));
    if (!found.searched().isEmpty()) {
      blocks.add(new Block.Footer(new SearchWords(reader).how(found.searched())));
    }
    return new Card(blocks, List.of());
  }

  /// While the list is still read: how many sessions there are so far, and whose are waited for.
  public Card reading(View view, int sessions, List<SourceName> late) {
    String names = late.stream().map(SourceName::value).collect(Collectors.joining(", "));
    Block.Paragraph words =
        new Block.Paragraph(Text.words(reader.say("export.reading", sessions, names)));
    return new Card(
        List.of(new Block.Heading(new ListingWords(reader).heading(view)), words), List.of());
  }

  private String summary(int sessions, Found found) {
    String kind = reader.say("export.format." + format);
    if (sessions == 0) {
      return reader.say(found.open() ? "export.none.open" : "export.none");
    }
    if (sessions < found.known()) {
      return reader.say(
          found.open() ? "export.some.open" : "export.some", sessions, found.known(), kind);
    }
    return reader.say(found.open() ? "export.all.open" : "export.all", sessions, kind);
  }

  /// What each source said; one line where some have more and none said why.
  private List<Block> troubles(Found found) {
    List<Block> blocks = new ArrayList<>();
    for (SourceReport report : found.reports()) {
      report
          .trouble()
          .ifPresent(
              trouble -> blocks.add(new Block.Notice(Block.Tone.WARNING, line(report, trouble))));
    }
    if (blocks.isEmpty() && found.open()) {
      blocks.add(warning(reader.say("export.open")));
    }
    return blocks;
  }

  /// Nothing is refreshed here.
  private Text line(SourceReport report, Trouble trouble) {
    TroubleText words = TroubleText.ofFile(reader);
    return trouble instanceof Trouble.TimedOut
        ? words.lasting(report, trouble)
        : words.line(report, trouble);
  }

  private static Block warning(String words) {
    return new Block.Notice(Block.Tone.WARNING, Text.words(words));
  }

  /// As many of the sessions as fit into so many bytes.
  public Filled file(Iterable<Session> sessions, long most) {
    AtomicInteger written = new AtomicInteger();
    Document file =
        new Document(
            name(),
            mediaType(),
            reader.say("export.missing"),
            to ->
                written.set(SessionFile.write(SessionRows.of(format, reader), sessions, to, most)));
    return new Filled(file, written.get());
  }

  /// Such as `sessions-2026-11-03.csv`, by the day in the reader's zone.
  private String name() {
    LocalDate day = LocalDate.ofInstant(reader.clock().now(), reader.clock().zone());
    return "sessions-" + day + "." + format.word();
  }

  /// Without blanks, so that it can stand in a data URL.
  private String mediaType() {
    return switch (format) {
      case CSV -> "text/csv;charset=utf-8";
      case JSON -> "application/json";
      case MARKDOWN -> "text/markdown;charset=utf-8";
    };
  }
}
