package dev.lately.view;

import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words a source's trouble: whose fault it is, what to do, and what it means for the list.
public record TroubleText(Reader reader, String partial) {
  public TroubleText(Reader reader) {
    this(reader, "rows.partial");
  }

  /// What a source's trouble means for a file.
  static TroubleText ofFile(Reader reader) {
    return new TroubleText(reader, "rows.partial.file");
  }

  /// One line for one source, the trouble first.
  public Text line(SourceReport report, Trouble trouble) {
    return line(report, trouble, true);
  }

  private Text line(SourceReport report, Trouble trouble, boolean refreshable) {
    List<Span> spans = new ArrayList<>();
    String cause = refreshable ? cause(report.source(), trouble) : past(report.source(), trouble);
    spans.add(new Span.Words(cause));
    if (trouble instanceof Trouble.TimedOut && refreshable) {
      spans.add(new Span.Words(" " + say(report.source(), "timedOut.refresh")));
    }
    if (!(trouble instanceof Trouble.Curtailed)) {
      spans.addAll(consequence(report, mayPass(trouble) ? report.next() : Optional.empty()));
    }
    if (isFault(trouble)) {
      spans.add(new Span.Words(" "));
      spans.add(new Span.Code(trouble.reference(report.source())));
    }
    return new Text(spans);
  }

  /// The line as it stands in a card; that a vendor lists no more than its newest is no failure.
  Block notice(SourceReport report, Trouble trouble) {
    boolean failed = !(trouble instanceof Trouble.Curtailed);
    Block.Tone tone = failed ? Block.Tone.WARNING : Block.Tone.INFORMATION;
    return new Block.Notice(tone, line(report, trouble));
  }

  /// The same for a message that is read much later: not when the source is tried next, and since
  /// when it is out.
  Text lasting(SourceReport report, Trouble trouble) {
    if (!report.stale() || report.asOf().isEmpty()) {
      return line(once(report), trouble, false);
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Words(past(report.source(), trouble) + " "));
    spans.add(new Span.Words(reader.say("rows.since", report.source()) + " "));
    spans.add(reader.clock().dateTime(report.asOf().get()));
    spans.add(new Span.Words("."));
    if (isFault(trouble)) {
      spans.add(new Span.Words(" "));
      spans.add(new Span.Code(trouble.reference(report.source())));
    }
    return new Text(spans);
  }

  private static SourceReport once(SourceReport report) {
    return new SourceReport(
        report.source(),
        report.asOf(),
        report.stale(),
        report.more(),
        report.trouble(),
        Optional.empty());
  }

  /// What kept a single answer from coming.
  Text alone(SourceName source, Trouble trouble) {
    Span cause = new Span.Words(cause(source, trouble) + " ");
    return isFault(trouble)
        ? Text.of(cause, new Span.Code(trouble.reference(source)))
        : Text.of(cause);
  }

  /// Whether somebody has to look into it: then it has a reference that stands in the log.
  private static boolean isFault(Trouble trouble) {
    return switch (trouble) {
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.NotFound _,
          Trouble.VendorError _,
          Trouble.Unreachable _,
          Trouble.Unreadable _,
          Trouble.TooLarge _ ->
          true;
      case Trouble.RateLimited _,
          Trouble.OutOfBudget _,
          Trouble.TimedOut _,
          Trouble.Resting _,
          Trouble.Curtailed _ ->
          false;
    };
  }

  /// Whose fault it is and what to do.
  String cause(SourceName source, Trouble trouble) {
    Clock clock = reader.clock();
    return switch (trouble) {
      case Trouble.RefusedKey t -> say(source, "refusedKey", t.status());
      case Trouble.Forbidden _ -> say(source, "forbidden");
      case Trouble.NotFound t -> say(source, "notFound", t.what());
      case Trouble.RateLimited t -> say(source, "rateLimited", clock.until(t.until()));
      case Trouble.OutOfBudget t ->
          say(source, "outOfBudget", t.calls(), clock.span(t.per()), clock.until(t.until()));
      case Trouble.TimedOut t -> say(source, "timedOut", clock.span(t.after()));
      case Trouble.VendorError t -> say(source, "vendorError", t.status());
      case Trouble.Unreachable t -> say(source, "unreachable", t.reason());
      case Trouble.Unreadable t -> say(source, "unreadable", t.field());
      case Trouble.TooLarge t -> say(source, "tooLarge", t.limitBytes() >> 20);
      case Trouble.Resting t -> say(source, "resting", clock.until(t.until()));
      case Trouble.Curtailed t ->
          say(source, t.total() == 0 ? "curtailed.search" : "curtailed", t.shown(), t.total());
    };
  }

  /// The cause without a time that will be over when it is read.
  private String past(SourceName source, Trouble trouble) {
    return switch (trouble) {
      case Trouble.RateLimited _ -> say(source, "rateLimited.past");
      case Trouble.OutOfBudget t ->
          say(source, "outOfBudget.past", t.calls(), reader.clock().span(t.per()));
      case Trouble.Resting _ -> say(source, "resting.past");
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.NotFound _,
          Trouble.TimedOut _,
          Trouble.VendorError _,
          Trouble.Unreachable _,
          Trouble.Unreadable _,
          Trouble.TooLarge _,
          Trouble.Curtailed _ ->
          cause(source, trouble);
    };
  }

  private String say(SourceName source, String trouble, Object... more) {
    Object[] values = new Object[more.length + 2];
    values[0] = reader.vendor(source);
    values[1] = source.value();
    System.arraycopy(more, 0, values, 2, more.length);
    return reader.say("trouble." + trouble, values);
  }

  private List<Span> consequence(SourceReport report, Optional<Instant> next) {
    String source = report.source().value();
    Optional<String> until = next.map(reader.clock()::until);
    if (report.asOf().isEmpty()) {
      String then = until.map(time -> " " + reader.say("rows.next", time)).orElse("");
      return List.of(new Span.Words(" " + reader.say("rows.missing", source) + then));
    }
    if (!report.stale()) {
      return List.of(new Span.Words(" " + reader.say(partial, source)));
    }
    return List.of(
        new Span.Words(" " + reader.say("rows.stale", source) + " "),
        reader.clock().ago(report.asOf().get()),
        new Span.Words(until.map(time -> reader.say("rows.stale.next", time)).orElse(".")));
  }

  /// Whether the trouble may have passed by the next try, and does not say itself when that is.
  private static boolean mayPass(Trouble trouble) {
    return switch (trouble) {
      case Trouble.VendorError _, Trouble.Unreachable _, Trouble.TimedOut _ -> true;
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.NotFound _,
          Trouble.RateLimited _,
          Trouble.OutOfBudget _,
          Trouble.Unreadable _,
          Trouble.TooLarge _,
          Trouble.Resting _,
          Trouble.Curtailed _ ->
          false;
    };
  }
}
