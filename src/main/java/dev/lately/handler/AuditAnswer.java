package dev.lately.handler;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.Part;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.AuditLog.What;
import dev.lately.command.AdminAsk;
import dev.lately.command.Press;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.Control;
import dev.lately.view.Foreign;
import dev.lately.view.PlaceText;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows who looked at what, in this guild or chat alone.
record AuditAnswer(AdminTalk talk, AdminAsk.Audit ask) {
  private static final int ROWS = 20;
  private static final int LONGEST = 60;
  private static final int SOURCES = 3;

  Reply answer() {
    return noted(talk.alone(card(1, talk.reader().clock().now()), ask));
  }

  /// Another page of the same, in place where nobody else sees the message.
  Reply turned(int page, Press press) {
    Card card = card(page, press.snapshot());
    return noted(talk.isSeenAlone(press) ? new Reply.Open(card) : talk.alone(card, ask));
  }

  private Reply noted(Reply reply) {
    return talk.noted(reply, new What("audit", Level.COUNTS, 0, Kind.SHOWN), ask.who());
  }

  private Card card(int page, Instant as) {
    List<Entry> entries = entries(page, as);
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.heading("audit.heading"));
    entries.stream().limit(ROWS).map(this::line).map(Block.Paragraph::new).forEach(blocks::add);
    if (entries.isEmpty()) {
      blocks.add(talk.words("audit.none"));
    }
    boolean more = entries.size() > ROWS;
    if (page == 1 && !more) {
      return new Card(blocks, List.of());
    }
    blocks.add(new Block.Footer(Text.words(talk.reader().say("audit.more"))));
    return new Card(blocks, List.of(pager(page, more, as)));
  }

  private Control pager(int page, boolean more, Instant as) {
    return new Control.Pager(
        new Control.Position(page, more ? page + 1 : page, more),
        Optional.of(turn(1, as)).filter(_ -> page > 1),
        Optional.of(turn(page - 1, as)).filter(_ -> page > 1),
        turn(page, as),
        Optional.of(turn(page + 1, as)).filter(_ -> more),
        Optional.empty());
  }

  private String turn(int page, Instant as) {
    return talk.code(ask, AdminTalk.LEAVE + page, as);
  }

  /// As it was at that instant, and one more than fit. Whatever the log gives, nothing of another
  /// place is told.
  private List<Entry> entries(int page, Instant as) {
    Clock clock = talk.reader().clock();
    Place home = talk.home();
    Wanted wanted =
        new Wanted(
            ask.who(),
            Optional.of(home),
            ask.since().start(as, clock.zone()),
            new Part(Optional.of(as), (page - 1) * ROWS, ROWS + 1));
    return talk.desk().kept().audit().read(wanted).stream()
        .filter(entry -> entry.where().platform().equals(home.platform()))
        .filter(entry -> entry.where().space().equals(home.space()))
        .toList();
  }

  private Text line(Entry entry) {
    List<Span> spans = new ArrayList<>();
    spans.add(talk.reader().clock().dateTime(entry.at()));
    spans.add(new Span.Words(" · "));
    spans.add(new Span.Mention(Span.Kind.PERSON, entry.who().id(), entry.who().id()));
    spans.add(new Span.Words(" · "));
    spans.add(new Span.Strong(entry.what().word()));
    spans.add(new Span.Words(" · " + talk.reader().say("audit.kind." + entry.what().kind())));
    if (entry.what().rows() > 0) {
      spans.add(new Span.Words(" · " + talk.reader().say("audit.rows", entry.what().rows())));
    }
    if (!entry.sources().isEmpty()) {
      spans.add(new Span.Words(" · " + sources(entry)));
      level(entry).ifPresent(level -> spans.add(new Span.Words(" · " + level)));
    }
    if (!entry.where().channel().equals(entry.where().space())) {
      spans.add(new Span.Words(" · "));
      spans.add(new PlaceText(talk.reader(), talk.asker().request().place()).of(entry.where()));
    }
    about(entry)
        .ifPresent(about -> {
          spans.add(new Span.Words(" · "));
          spans.add(new Span.Foreign(about));
        });
    return new Text(spans);
  }

  /// What is closed has none.
  private Optional<String> level(Entry entry) {
    return Optional.of(entry.what())
        .filter(what -> !what.word().equals("unbind"))
        .map(what -> talk.level(what.level()));
  }

  /// Without what is said already: where it was done, and at which level.
  private static Optional<String> about(Entry entry) {
    String here = AdminTalk.named(entry.where());
    return entry
        .about()
        .map(about ->
            about.equals(here)
                ? ""
                : about.startsWith(here + " ") ? about.substring(here.length()) : about)
        .map(about -> about.strip().equals(entry.what().level().word()) ? "" : about)
        .flatMap(about -> Foreign.fold(about, LONGEST));
  }

  /// The first of them: a line is one of many.
  private static String sources(Entry entry) {
    int more = entry.sources().size() - SOURCES;
    String first =
        entry.sources().stream()
            .sorted()
            .limit(SOURCES)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return more > 0 ? first + " +" + more : first;
  }
}
