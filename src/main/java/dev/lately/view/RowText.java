package dev.lately.view;

import dev.lately.listing.Hit;
import dev.lately.model.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words one session of a list: its title, and a line of what else is known.
record RowText(Reader reader) {
  /// As long as a title gets in a list, in code points: four lines on a phone would hide the next.
  private static final int TITLE = 90;

  private static final int ORIGIN = 24;

  /// With more of them, Telegram would drop the links of twenty rows.
  private static final int HITS = 3;

  Text title(Session session) {
    return title(session, Optional.empty());
  }

  /// The same, with the words marked that were looked for.
  Text title(Session session, Optional<String> wanted) {
    Optional<String> title = title(session, TITLE);
    Span span =
        title
            .flatMap(words -> wanted.flatMap(looked -> found(session, words, looked)))
            .orElseGet(() -> linked(session, title.orElseGet(() -> untitled(session))));
    return session.facts().pinned() ? Text.of(new Span.Words("📌 "), span) : Text.of(span);
  }

  private static Optional<Span> found(Session session, String words, String wanted) {
    List<Span.Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Hit hit : Hit.in(words, wanted, HITS)) {
      pieces.add(new Span.Piece(words.substring(done, hit.from()), false));
      pieces.add(new Span.Piece(words.substring(hit.from(), hit.to()), true));
      done = hit.to();
    }
    pieces.add(new Span.Piece(words.substring(done), false));
    List<Span.Piece> said = pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    return done == 0 ? Optional.empty() : Optional.of(new Span.Found(said, session.facts().link()));
  }

  /// The title as plain words, or the words for none.
  String label(Session session, int most) {
    return title(session, most).orElseGet(() -> untitled(session));
  }

  Text detail(Session session) {
    return detail(session, Optional.empty());
  }

  /// The same after a word about the session.
  Text detail(Session session, Optional<Span> word) {
    List<Span> spans = new ArrayList<>();
    word.ifPresent(said -> spans.addAll(List.of(said, new Span.Words(" · "))));
    session
        .facts()
        .messages()
        .ifPresent(count -> spans.add(new Span.Words(reader.say("row.messages", count) + " · ")));
    origin(session).ifPresent(origin -> spans.add(new Span.Foreign(origin)));
    spans.add(new Span.Words(origin(session).isPresent() ? " · " : ""));
    spans.add(lastActivity(session));
    spans.add(new Span.Words(" · " + session.ref().source()));
    return new Text(spans.stream().filter(span -> !span.equals(new Span.Words(""))).toList());
  }

  /// The detail as plain words.
  String plainDetail(Session session) {
    return detail(session).plain();
  }

  private Span lastActivity(Session session) {
    return session
        .times()
        .lastActivity()
        .map(reader.clock()::ago)
        .orElseGet(() -> new Span.Words(reader.say("row.undated")));
  }

  private static Optional<String> title(Session session, int most) {
    return session.title().flatMap(words -> Foreign.fold(words, most));
  }

  private static Optional<String> origin(Session session) {
    return session.facts().origin().flatMap(words -> Foreign.fold(words, ORIGIN));
  }

  private String untitled(Session session) {
    return reader.say(session.participant().isPresent() ? "row.untitled.lead" : "row.untitled");
  }

  private static Span linked(Session session, String words) {
    return session
        .facts()
        .link()
        .<Span>map(link -> new Span.Link(words, link))
        .orElseGet(() -> new Span.Foreign(words));
  }
}
