package dev.lately.view;

import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One session with all that may be told of it.
public record SessionCard(Reader reader, String reference) {
  private static final int TITLE = 200;
  private static final int PREVIEW = 300;
  private static final int SHORT = 100;

  /// A form asks less.
  private static final int FIELDS = 12;

  /// The longest text that Telegram's copy button takes.
  private static final int COPY = 256;

  /// What its buttons carry: one that opens what was said, where the vendor tells that; one that
  /// reveals what its participant said of himself, to whoever may see that; and one that leads to
  /// its list, where there is one.
  public record Codes(
      Optional<String> transcript, Optional<String> reveal, Optional<String> back) {}

  public Card of(Session session, Codes codes) {
    return card(session, Optional.empty(), codes);
  }

  private Card card(Session session, Optional<Instant> listed, Codes codes) {
    String title = new RowText(reader).label(session, TITLE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.of(new Span.Foreign(title))));
    List<Block.Fact> facts = new ArrayList<>(facts(session));
    listed.ifPresent(time -> facts.add(fact("listed", when(time))));
    blocks.add(new Block.Facts(facts));
    if (session.times().assumedZone()) {
      Text assumed = Text.words(reader.say("session.zone.assumed"));
      blocks.add(new Block.Notice(Block.Tone.INFORMATION, assumed));
    }
    if (codes.transcript().isEmpty()) {
      String vendor = reader.vendor(session.ref().source());
      Text untold = Text.words(reader.say("transcript.untold", vendor));
      blocks.add(new Block.Notice(Block.Tone.INFORMATION, untold));
    }
    return new Card(blocks, controls(session, codes));
  }

  /// The same of a session as it stood in a list then.
  public Card listed(Session session, Instant asOf, Codes codes) {
    return card(session, Optional.of(asOf), codes);
  }

  /// What names a session that its vendor has no more; `back` leads to its list.
  public Card gone(Session session, Instant asOf, Optional<String> back) {
    String title = new RowText(reader).label(session, TITLE);
    List<Block.Fact> facts = new ArrayList<>(names(session));
    facts.addAll(id(session));
    return new Card(
        List.of(
            new Gone(reader).notice(session.ref().source(), Optional.of(asOf)),
            new Block.Paragraph(Text.of(new Span.Foreign(title))),
            new Block.Facts(facts)),
        back
            .<Control>map(code -> new Control.Buttons(List.of(button("button.back", code))))
            .stream()
            .toList());
  }

  /// Words that a vendor has a session no more.
  record Gone(Reader reader) {
    Block notice(SourceName source, Optional<Instant> listed) {
      List<Span> spans = new ArrayList<>();
      spans.add(new Span.Words(reader.say("session.vanished", reader.vendor(source))));
      listed.ifPresent(time -> {
        spans.add(new Span.Words(" " + reader.say("session.vanished.listed") + " "));
        spans.add(reader.clock().dateTime(time));
        spans.add(new Span.Words("."));
      });
      return new Block.Notice(Block.Tone.WARNING, new Text(spans));
    }
  }

  private List<Block.Fact> names(Session session) {
    String source = session.ref().source() + " (" + reader.vendor(session.ref().source()) + ")";
    return List.of(
        fact("reference", new Span.Code(reference)), fact("source", new Span.Words(source)));
  }

  /// Not where it says too much: it is called by its reference.
  private List<Block.Fact> id(Session session) {
    return session.ref().told().stream()
        .map(id -> fact("id", new Span.Code(Foreign.cut(id, COPY))))
        .toList();
  }

  private List<Block.Fact> facts(Session session) {
    List<Block.Fact> facts = new ArrayList<>(names(session));
    foreign(facts, "container", session.facts().container(), SHORT);
    session.times().created().ifPresent(time -> facts.add(fact("started", when(time))));
    session.times().lastActivity().ifPresent(time -> facts.add(fact("last", when(time))));
    session
        .facts()
        .messages()
        .ifPresent(
            count -> facts.add(fact("messages", new Span.Words(reader.say("count", count)))));
    foreign(facts, "origin", session.facts().origin(), SHORT);
    if (session.facts().pinned()) {
      facts.add(fact("pinned", new Span.Words(reader.say("session.yes"))));
    }
    session
        .participant()
        .ifPresent(said -> facts.add(reader.fact(reader.say("session.lead"), lead(said))));
    foreign(facts, "preview", session.preview(), PREVIEW);
    facts.addAll(id(session));
    return facts;
  }

  /// What he said, where it is told.
  private Text lead(Participant said) {
    List<Span> fields =
        said.fields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                field -> Foreign.fold(field.getKey() + ": " + field.getValue(), SHORT).stream())
            .limit(FIELDS)
            .<Span>flatMap(field -> Stream.of(new Span.Words(" · "), new Span.Foreign(field)))
            .skip(1)
            .toList();
    return fields.isEmpty() ? Text.words(reader.say("session.lead.filled")) : new Text(fields);
  }

  private Span when(Instant time) {
    return reader.clock().dateTime(time);
  }

  private void foreign(List<Block.Fact> facts, String key, Optional<String> words, int most) {
    words
        .flatMap(w -> Foreign.fold(w, most))
        .ifPresent(folded -> facts.add(fact(key, new Span.Foreign(folded))));
  }

  private Block.Fact fact(String key, Span value) {
    return reader.fact(reader.say("session." + key), Text.of(value));
  }

  private List<Control> controls(Session session, Codes codes) {
    List<Control> controls = new ArrayList<>();
    String vendor = reader.say("button.vendor", reader.vendor(session.ref().source()));
    session.facts().link().ifPresent(link -> controls.add(new Control.LinkButton(vendor, link)));
    session
        .ref()
        .told()
        .filter(id -> id.length() <= COPY)
        .ifPresent(id -> controls.add(new Control.CopyButton(reader.say("button.copy"), id)));
    List<Control.Button> buttons = new ArrayList<>();
    codes.transcript().map(code -> button("button.transcript", code)).ifPresent(buttons::add);
    codes.reveal().map(code -> button("button.reveal", code)).ifPresent(buttons::add);
    codes.back().map(code -> button("button.back", code)).ifPresent(buttons::add);
    if (!buttons.isEmpty()) {
      controls.add(new Control.Buttons(buttons));
    }
    return controls;
  }

  private Control.Button button(String key, String code) {
    return new Control.Button(reader.say(key), code, true);
  }
}
