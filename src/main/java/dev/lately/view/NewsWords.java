package dev.lately.view;

import dev.lately.model.Mark;
import dev.lately.model.Marks;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Words what is new since somebody's marks.
record NewsWords(Reader reader) {
  /// Marks that were made by one look may differ by as much, since sources are read in turn.
  private static final Duration ONE_LOOK = Duration.ofMinutes(15);

  /// Since when: by the look of most sources.
  Span since(View view) {
    Instant latest = latest(view);
    return reader
        .clock()
        .dateTime(
            marks(view).values().stream()
                .map(Mark::at)
                .filter(at -> isOfThatLook(at, latest))
                .min(Comparator.naturalOrder())
                .orElse(latest));
  }

  /// What is to be said above the rows.
  List<Text> lines(View view, List<SourceReport> reports) {
    if (view.filter().marks().isEmpty()) {
      return List.of();
    }
    List<Text> lines = new ArrayList<>();
    if (marks(view).values().stream().allMatch(Mark::isBeginning)) {
      lines.add(Text.words(reader.say("new.first", reader.type("new"))));
    }
    longer(view, reports).ifPresent(lines::add);
    String kept =
        reports.stream()
            .filter(report -> !report.isAnswered() || report.more())
            .map(report -> report.source().value())
            .collect(Collectors.joining(", "));
    if (!kept.isEmpty()) {
      lines.add(Text.words(reader.say("new.kept", kept)));
    }
    return lines;
  }

  /// The word for how a session is new.
  Optional<Span> word(View view, Session session) {
    return view.filter().marks().map(marks -> word(marks, session));
  }

  private Span word(Marks marks, Session session) {
    return marks
        .of(session.ref().source())
        .news(session)
        .<Span>map(news ->
            switch (news) {
              case BEGAN -> new Span.Strong(reader.say("new.began"));
              case WENT_ON -> new Span.Words(reader.say("new.wentOn"));
            })
        .orElseGet(() -> new Span.Words(reader.say("new.active")));
  }

  /// The sources that were last seen longer ago than the others: of those that were asked, since
  /// not all that were marked may still be seen.
  private Optional<Text> longer(View view, List<SourceReport> reports) {
    Instant latest = latest(view);
    Set<SourceName> asked = reports.stream().map(SourceReport::source).collect(Collectors.toSet());
    List<Span> spans = new ArrayList<>();
    marks(view)
        .forEach((source, mark) -> {
          if (asked.contains(source) && !isOfThatLook(mark.at(), latest)) {
            String before = spans.isEmpty() ? reader.say("new.longer") + " " : " · ";
            spans.add(new Span.Words(before + reader.say("new.longer.since", source) + " "));
            spans.add(reader.clock().dateTime(mark.at()));
          }
        });
    return Optional.of(new Text(spans)).filter(text -> !text.spans().isEmpty());
  }

  private static boolean isOfThatLook(Instant at, Instant latest) {
    return !at.isBefore(latest.minus(ONE_LOOK));
  }

  private Instant latest(View view) {
    return marks(view).values().stream()
        .map(Mark::at)
        .max(Comparator.naturalOrder())
        .orElse(reader.clock().now());
  }

  /// Of the sources that are listed.
  private static SortedMap<SourceName, Mark> marks(View view) {
    Marks marks = view.filter().marks().orElseThrow();
    SortedMap<SourceName, Mark> listed = new TreeMap<>();
    if (view.sources().isEmpty()) {
      listed.putAll(marks.bySource());
    }
    view.sources().forEach(source -> listed.put(source, marks.of(source)));
    return listed;
  }
}
