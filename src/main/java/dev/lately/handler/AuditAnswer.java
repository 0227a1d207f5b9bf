package dev.lately.handler;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.AuditLog.What;
import dev.lately.command.AdminAsk;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.Foreign;
import dev.lately.view.PlaceText;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows who looked at what, in this guild or chat alone.
record AuditAnswer(AdminTalk talk) {
  private static final int MOST = 20;
  private static final int LONGEST = 60;
  private static final int SOURCES = 3;

  Card card(AdminAsk.Audit ask) {
    List<Entry> entries = entries(ask);
    talk.note(new What("audit", Level.COUNTS, 0, Kind.SHOWN), List.of(), ask.who());
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.heading("audit.heading"));
    entries.stream().limit(MOST).map(this::line).map(Block.Paragraph::new).forEach(blocks::add);
    if (entries.isEmpty()) {
      blocks.add(talk.words("audit.none"));
    }
    if (entries.size() > MOST) {
      blocks.add(new Block.Footer(Text.words(talk.reader().say("audit.more", MOST))));
    }
    return new Card(blocks, List.of());
  }

  /// Whatever the log gives, nothing of another place is told.
  private List<Entry> entries(AdminAsk.Audit ask) {
    Clock clock = talk.reader().clock();
    Place home = talk.home();
    Wanted wanted =
        new Wanted(
            ask.who(), Optional.of(home), ask.since().start(clock.now(), clock.zone()), MOST + 1);
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
