package dev.lately.view;

import dev.lately.model.SourceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words which sources were read and when, in one line, and what keeps each of the others.
public record SourcesRead(Reader reader) {
  public List<Block> all(List<SourceReport> reports) {
    List<Block> blocks = new ArrayList<>();
    for (SourceReport report : reports) {
      report
          .trouble()
          .map(trouble -> new TroubleText(reader).line(report, trouble))
          .ifPresent(line -> blocks.add(new Block.Notice(Block.Tone.WARNING, line)));
    }
    List<SourceReport> others = reports.stream().filter(r -> r.trouble().isEmpty()).toList();
    List<SourceReport> read = others.stream().filter(SourceReport::isAnswered).toList();
    List<SourceReport> asked = others.stream().filter(r -> !r.isAnswered()).toList();
    if (!read.isEmpty()) {
      blocks.add(new Block.Notice(Block.Tone.INFORMATION, read(read)));
    }
    if (!asked.isEmpty()) {
      blocks.add(new Block.Notice(Block.Tone.INFORMATION, asked(asked)));
    }
    return blocks;
  }

  private Text read(List<SourceReport> reports) {
    List<Span> spans = new ArrayList<>();
    for (SourceReport report : reports) {
      String before = spans.isEmpty() ? reader.say("explain.read") + " " : ", ";
      spans.add(new Span.Words(before + report.source() + " "));
      report.asOf().ifPresent(time -> spans.add(reader.clock().ago(time)));
    }
    spans.add(new Span.Words("."));
    return new Text(spans);
  }

  private Text asked(List<SourceReport> reports) {
    String names = reports.stream().map(r -> r.source().value()).collect(Collectors.joining(", "));
    return Text.words(reader.say("explain.asked", names));
  }
}
