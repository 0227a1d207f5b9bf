package dev.lately.handler;

import dev.lately.command.Looks;
import dev.lately.model.Filter;
import dev.lately.model.Mark;
import dev.lately.model.Marks;
import dev.lately.model.Person;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import dev.lately.query.Snapshot;
import dev.lately.view.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is new to somebody: the list since they last looked, and how it is kept that they did.
public record News(Looks looks) {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);

  /// The same list of what is new to that person now, be it in any of the sources that they may
  /// see; empty when nobody can tell.
  public Optional<View> of(Person person, Set<SourceName> visible, View view, Instant now) {
    return looks
        .of(person)
        .map(known -> view.withFilter(Filter.NONE.since(marks(known, visible, now))));
  }

  private static Marks marks(
      SortedMap<SourceName, Mark> known, Set<SourceName> visible, Instant now) {
    Mark beginning = Mark.beginning(now);
    SortedMap<SourceName, Mark> marks = new TreeMap<>();
    visible.forEach(source -> marks.put(source, known.getOrDefault(source, beginning)));
    return new Marks(Instant.ofEpochMilli(now.toEpochMilli()), marks);
  }

  /// Moves the person's marks to what that list holds, unless it is only a part of what is new;
  /// those of sources of which it does not hold all that is new stay where they were when it was
  /// asked, so that it is shown the next time. `reports` are those that go with what is shown.
  public Receipt receipt(Person person, View view, Snapshot snapshot, List<SourceReport> reports) {
    return view.filter()
        .marks()
        .filter(marks -> isWhole(view, marks))
        .map(before -> receipt(person, moved(before, snapshot.marks(), reports)))
        .orElse(Receipt.NONE);
  }

  /// Neither searched nor filtered.
  private static boolean isWhole(View view, Marks marks) {
    return view.text().isEmpty() && view.filter().equals(Filter.NONE.since(marks));
  }

  private Receipt receipt(Person person, Map<SourceName, Mark> moved) {
    return () -> {
      try {
        looks.shown(person, moved);
      } catch (RuntimeException e) {
        LOG.error("What somebody was shown is not kept, and is shown to them again", e);
      }
    };
  }

  private static Map<SourceName, Mark> moved(
      Marks before, Map<SourceName, Mark> now, List<SourceReport> reports) {
    Map<SourceName, Mark> moved = new TreeMap<>();
    for (SourceReport report : reports) {
      Mark mark = before.of(report.source());
      boolean isWhole = report.isAnswered() && !report.more();
      moved.put(report.source(), isWhole ? now.getOrDefault(report.source(), mark) : mark);
    }
    return moved;
  }
}
