package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.CodeStamp;
import dev.lately.command.LastLists;
import dev.lately.listing.Page;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.query.Counts;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Card;
import dev.lately.view.ListingCard;
import dev.lately.view.Receipt;
import dev.lately.view.SearchWords;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws pages of lists.
final class Pages {
  /// A list of what is new is read to its end before its first page is drawn: only then is it known
  /// to be whole. More than any has.
  private static final int NEWS = 1 << 20;

  private final SessionQueries queries;
  private final LastLists lists;
  private final News news;

  /// What is drawn is kept in `lists` as what the asker was shown last.
  Pages(SessionQueries queries, LastLists lists, News news) {
    this.queries = queries;
    this.lists = lists;
    this.news = news;
  }

  /// A page, and what is done once it is shown to the asker.
  record Drawn(Card card, Receipt receipt) {}

  /// Page `number` of a snapshot; `said` are lines above its rows.
  record Sheet(Snapshot snapshot, int number, List<Text> said) {
    Sheet turn(int page) {
      return new Sheet(snapshot, page, said);
    }

    Excerpt excerpt(int page, int size, Recency.Bounds bounds) {
      return snapshot.excerpt((page - 1) * size, size, bounds);
    }
  }

  /// The sheet, or the last page that there is.
  Drawn draw(Asked asked, Sheet sheet, CodeStamp stamp) {
    Recency.Bounds bounds = bounds(asked);
    View view = stamp.press().view();
    int size = view.pageSize();
    if (view.filter().marks().isPresent()) {
      sheet.excerpt(1, NEWS, bounds);
    }
    List<Text> notices = new ArrayList<>(sheet.said());
    int shown = sheet.number();
    Excerpt excerpt = sheet.excerpt(shown, size, bounds);
    if (excerpt.rows().isEmpty() && shown > 1) {
      shown = pages(excerpt.readable(), size);
      excerpt = sheet.excerpt(shown, size, bounds).with(excerpt.reports());
      String missing = excerpt.counts().isOpen() ? "list.notYet" : "list.noPage";
      notices.add(Text.words(asked.reader().say(missing, sheet.number())));
    }
    if (excerpt.newer() > 0) {
      notices.add(Text.words(asked.reader().say("list.newer", excerpt.newer())));
    }
    notices.addAll(how(asked, sheet.snapshot().searched()));
    lists.note(asked.whose(), noted(view, sheet, excerpt));
    asked.note(AuditLog.Kind.SHOWN, excerpt.rows().size(), sources(excerpt), Optional.empty());
    ListingCard card = new ListingCard(asked.reader(), stamp, asked.sources());
    Page page = page(excerpt, shown, size, bounds);
    return new Drawn(
        page.isEmpty()
            ? card.empty(page, notices, newest(asked, view))
            : filling(asked).begin(rows(page), anew -> card.of(page.with(anew, bounds), notices)),
        news.receipt(asked.person(), view, sheet.snapshot(), excerpt.reports()));
  }

  private List<Text> how(Asked asked, List<Searched> searched) {
    SearchWords words = new SearchWords(asked.reader());
    boolean deeper =
        searched.stream()
            .map(Searched::source)
            .anyMatch(source -> queries.searchesMessages(source) && asked.readsMoreAlone(source));
    return searched.isEmpty()
        ? List.of()
        : deeper ? List.of(words.how(searched), words.deeper()) : List.of(words.how(searched));
  }

  private Filling filling(Asked asked) {
    return new Filling(queries, asked.leave());
  }

  private static List<Session> rows(Page page) {
    return page.groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  private static Set<SourceName> sources(Excerpt excerpt) {
    return excerpt.rows().stream().map(row -> row.ref().source()).collect(Collectors.toSet());
  }

  private static LastLists.Page noted(View view, Sheet sheet, Excerpt excerpt) {
    List<SessionRef> rows = excerpt.rows().stream().map(Session::ref).toList();
    return new LastLists.Page(view, sheet.snapshot().at(), excerpt.from() + 1, rows);
  }

  /// The number of the last page that is known.
  int last(Asked asked, Snapshot snapshot, View view) {
    return pages(snapshot.excerpt(0, 1, bounds(asked)).counts().total(), view.pageSize());
  }

  static Recency.Bounds bounds(Asked asked) {
    return Recency.Bounds.of(asked.reader().clock().now(), asked.reader().clock().zone());
  }

  private static Page page(Excerpt excerpt, int number, int size, Recency.Bounds bounds) {
    Counts counts = excerpt.counts();
    Map<Recency, List<Session>> rows = Page.byRecency(excerpt.rows(), bounds);
    List<Page.Group> groups =
        Arrays.stream(Recency.values())
            .map(recency ->
                new Page.Group(
                    recency,
                    counts.of(recency),
                    counts.open().contains(recency),
                    rows.getOrDefault(recency, List.of())))
            .toList();
    Page.Position position =
        new Page.Position(
            number, Math.max(number, pages(counts.total(), size)), counts.isOpen(), size);
    return new Page(position, groups, counts.total(), excerpt.reports(), excerpt.newer());
  }

  private static int pages(int rows, int size) {
    return Math.max(1, (rows + size - 1) / size);
  }

  /// The newest session that is known of the list's sources that may be seen, whatever the filter.
  private Optional<Session> newest(Asked asked, View view) {
    return queries.newest(
        asked.visible().stream()
            .filter(source -> view.sources().isEmpty() || view.sources().contains(source))
            .toList());
  }
}
