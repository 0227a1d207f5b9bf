package dev.lately;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.access.Deed;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Command;
import dev.lately.command.Looks;
import dev.lately.command.Request;
import dev.lately.handler.News;
import dev.lately.model.Marks;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is new to whoever is logged in here, drawn or as JSON. Both end as a list does; 1 also when
/// the database cannot tell.
record NewList(RecentList list, Looks looks) {
  /// More than any list has.
  private static final int ALL = 1 << 20;

  /// Returns when whoever is at the keyboard has quit.
  int draw(String words, Keyboard keyboard, Look look) {
    Request request = request(words);
    return request.command() instanceof Command.New
        ? list.draw(request, keyboard, look)
        : list.wrong(request);
  }

  /// `limit` is everything if empty.
  int print(String words, Optional<Integer> limit) {
    Request request = request(words);
    return request.command() instanceof Command.New(View typed)
        ? print(request, typed, limit.orElse(ALL))
        : list.wrong(request);
  }

  private int print(Request request, View typed, int limit) {
    SessionQueries queries = list.house().queries();
    Sight all = Operator.sight(queries);
    Instant now = list.house().readers().clock().instant();
    ZoneId zone = request.zone().orElseGet(ZoneId::systemDefault);
    Optional<View> view = new News(looks).of(request.person(), all.sources(), typed, now);
    if (view.isEmpty()) {
      list.wrong(request);
      return Outcome.FAILED;
    }
    Snapshot snapshot = queries.ask(view.get(), all, zone);
    Excerpt found = snapshot.excerpt(0, ALL, Recency.Bounds.of(snapshot.at(), zone));
    Reader reader =
        new Reader(new Clock(snapshot.at(), zone, Texts.of(request.locale())), list.labels())
            .calling(list.house().readers().references());
    Operator.note(list.house(), Deed.NEW, found.rows().stream().limit(limit).toList());
    Json.print(tree(found, view.get(), limit, reader), list.output());
    if (found.rows().size() <= limit && !list.output().checkError()) {
      new News(looks).receipt(request.person(), view.get(), snapshot, found.reports()).shown();
    }
    return Outcome.of(found.reports());
  }

  /// That of a list, with since when each source is listed and how each session is new.
  private static ObjectNode tree(Excerpt found, View view, int limit, Reader reader) {
    Excerpt printed =
        new Excerpt(
            0,
            found.rows().stream().limit(limit).toList(),
            found.counts(),
            found.reports(),
            found.newer(),
            found.readable());
    Marks marks = view.filter().marks().orElseThrow();
    ObjectNode tree = RecentJson.tree(printed, reader);
    ObjectNode since = tree.putObject("since");
    found
        .reports()
        .forEach(r -> since.put(r.source().value(), marks.of(r.source()).at().toString()));
    for (int i = 0; i < printed.rows().size(); i++) {
      ((ObjectNode) tree.path("sessions").path(i)).put("news", news(marks, printed.rows().get(i)));
    }
    return tree;
  }

  /// Nothing where nobody knows.
  private static @Nullable String news(Marks marks, Session session) {
    return marks
        .of(session.ref().source())
        .news(session)
        .map(news -> news.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(null);
  }

  private Request request(String words) {
    return Operator.request(list.house(), "new " + words);
  }
}
