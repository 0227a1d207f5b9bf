package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.listing.Page;
import dev.lately.model.Filter;
import dev.lately.model.Session;
import dev.lately.model.Since;
import dev.lately.model.SourceReport;
import dev.lately.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list without rows: why, and buttons that widen it.
record EmptyListing(Reader reader, CodeStamp stamp, Optional<Session> newest) {
  Card of(List<Block> above, Page page) {
    List<Block> blocks = new ArrayList<>(above);
    if (isAnswered(page)) {
      blocks.add(new Block.Paragraph(words(page)));
      blocks.add(new Block.Footer(new ListingWords(reader).footer(page)));
    } else {
      blocks.add(new Block.Notice(Block.Tone.ERROR, words(page)));
    }
    return new Card(blocks, List.of(new Control.Buttons(buttons())));
  }

  private Text words(Page page) {
    List<Span> spans = new ArrayList<>(reasons(page));
    newest
        .filter(_ -> view().text().isEmpty())
        .ifPresent(session -> spans.addAll(lastActivity(session)));
    return new Text(spans);
  }

  private List<Span> reasons(Page page) {
    boolean news = view().filter().marks().isPresent() && view().text().isEmpty();
    return news && isAnswered(page) && !page.position().open()
        ? List.of(
            new Span.Words(reader.say("new.none") + " "),
            new NewsWords(reader).since(view()),
            new Span.Words("."))
        : List.of(new Span.Words(reader.say(reason(page))));
  }

  private List<Span> lastActivity(Session session) {
    return session
        .times()
        .lastActivity()
        .map(time ->
            List.of(
                new Span.Words(" " + reader.say("list.last") + " "),
                reader.clock().ago(time),
                new Span.Words(" " + reader.say("list.in", session.ref().source()))))
        .orElse(List.of());
  }

  private String reason(Page page) {
    if (!isAnswered(page)) {
      return "list.unreachable";
    }
    if (view().text().isPresent()) {
      return page.position().open() ? "search.none.open" : "search.none";
    }
    Filter filter = view().filter();
    if (filter.equals(Filter.NONE)) {
      return view().sources().isEmpty() ? "list.empty" : "list.empty.source";
    }
    if (page.position().open()) {
      return "list.filtered.open";
    }
    boolean today = filter.equals(new Filter(Since.TODAY, Optional.empty(), false));
    return today ? "list.empty.today" : "list.filtered";
  }

  private static boolean isAnswered(Page page) {
    return page.reports().stream().anyMatch(SourceReport::isAnswered);
  }

  private View view() {
    return stamp.press().view();
  }

  private List<Control.Button> buttons() {
    List<Control.Button> buttons = new ArrayList<>();
    Filter filter = view().filter();
    for (Since wider : wider(filter)) {
      View view =
          view().withFilter(new Filter(wider, filter.origin(), filter.pinned(), filter.window()));
      buttons.add(button("button.wider." + wider.word(), view));
    }
    if (!view().sources().isEmpty()) {
      buttons.add(button("button.sources.all", view().withSources(List.of())));
    }
    boolean narrowed =
        filter.origin().isPresent() || filter.pinned() || filter.window().isPresent();
    boolean searched = view().text().isPresent();
    if (narrowed && searched) {
      buttons.add(button("search.unfiltered", view().withFilter(Filter.NONE)));
    }
    if (narrowed || searched) {
      View all = view().withFilter(Filter.NONE).withText(Optional.empty());
      buttons.add(button("button.unfiltered", all));
    }
    buttons.add(button("button.refresh", view()));
    return buttons;
  }

  private Control.Button button(String key, View view) {
    return new Control.Button(reader.say(key), stamp.of(view).code(Action.REFRESH, 0), true);
  }

  /// Wider than what is new is what was active lately.
  private static List<Since> wider(Filter filter) {
    if (filter.marks().isPresent()) {
      return List.of(Since.HOURS_24, Since.DAYS_7, Since.ALL);
    }
    return switch (filter.since()) {
      case TODAY, HOURS_24 -> List.of(Since.DAYS_7, Since.ALL);
      case DAYS_7 -> List.of(Since.DAYS_30, Since.ALL);
      case DAYS_30 -> List.of(Since.ALL);
      case ALL -> List.of();
    };
  }
}
