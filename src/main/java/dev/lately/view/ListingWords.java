package dev.lately.view;

import dev.lately.listing.Page;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words a list's heading and footer.
record ListingWords(Reader reader) {
  private static final int ORIGIN = 24;
  private static final int WANTED = 60;

  /// What is listed: the sources and the filter.
  Text heading(View view) {
    if (view.filter().marks().isPresent() && view.text().isEmpty()) {
      return news(view);
    }
    List<String> parts = new ArrayList<>(subject(view));
    view.filter()
        .marks()
        .map(_ -> reader.say("new.heading") + " " + new NewsWords(reader).since(view).words())
        .ifPresent(parts::add);
    since(view.filter().since()).ifPresent(parts::add);
    DayWords days = new DayWords(reader.clock().texts());
    view.filter().window().map(w -> days.window(w, reader.clock())).ifPresent(parts::add);
    view.filter()
        .origin()
        .flatMap(origin -> Foreign.fold(origin, ORIGIN))
        .ifPresent(origin -> parts.add(reader.say("heading.origin", origin)));
    if (view.filter().pinned()) {
      parts.add(reader.say("heading.pinned"));
    }
    return Text.of(new Span.Foreign(String.join(" · ", parts)));
  }

  private Text news(View view) {
    String where = view.sources().isEmpty() ? reader.say("new.sources") : sources(view);
    return Text.of(
        new Span.Words(reader.say("new.heading") + " "),
        new NewsWords(reader).since(view),
        new Span.Foreign(" · " + where));
  }

  private List<String> subject(View view) {
    boolean all = view.sources().isEmpty();
    Optional<String> words = view.text().flatMap(text -> Foreign.fold(text, WANTED));
    return words
        .map(wanted ->
            List.of(
                reader.say("search.heading", wanted),
                all ? reader.say("search.sources") : sources(view)))
        .orElseGet(() ->
            List.of(all ? reader.say("heading.all") : reader.say("heading.some", sources(view))));
  }

  /// Page, total, sources, age, zone.
  Text footer(Page page) {
    Page.Position position = page.position();
    String pages = reader.say(position.open() ? "count.open" : "count", position.pages());
    String total = position.open() ? "footer.sessions.open" : "footer.sessions";
    String words =
        String.join(
            " · ",
            reader.say("footer.page", position.number(), pages),
            reader.say(total, page.total()),
            reader.say("footer.sources", page.reports().size()));
    List<Span> spans = new ArrayList<>(List.of(new Span.Words(words)));
    oldest(page)
        .ifPresent(time -> {
          String at = reader.say("footer.asOf") + " " + reader.clock().at(time);
          spans.add(new Span.Words(" · " + at));
        });
    spans.add(new Span.Words(" · " + reader.clock().zone().getId()));
    return new Text(spans);
  }

  /// How old the oldest rows are, of the sources that answered; a stale source speaks for itself.
  private static Optional<Instant> oldest(Page page) {
    return page.reports().stream()
        .filter(report -> !report.stale())
        .flatMap(report -> report.asOf().stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<String> since(Since since) {
    return switch (since) {
      case ALL -> Optional.empty();
      case TODAY -> Optional.of(reader.say("heading.today"));
      case HOURS_24, DAYS_7, DAYS_30 -> Optional.of(reader.say("heading." + since.word()));
    };
  }

  private static String sources(View view) {
    return view.sources().stream().map(SourceName::value).collect(Collectors.joining(", "));
  }
}
