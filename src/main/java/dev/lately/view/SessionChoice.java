package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import java.util.ArrayList;
import java.util.List;

/// The answers to what names no session, or several.
public record SessionChoice(Reader reader, CodeStamp stamp) {
  private static final int TYPED = 60;
  private static final int TITLE = 90;
  private static final int LABEL = 80;
  private static final int ID = 256;

  /// Which sessions are called so, to choose one of them.
  public Card of(String typed, List<Session> sessions) {
    RowText words = new RowText(reader);
    List<Block> blocks = new ArrayList<>();
    List<Control.RowOption> options = new ArrayList<>();
    blocks.add(new Block.Notice(Block.Tone.INFORMATION, called("show.several", typed)));
    for (Session session : sessions) {
      int number = options.size() + 1;
      blocks.add(row(number, session));
      String code = stamp.session(Action.SHOW, session.ref(), 0);
      String detail = words.plainDetail(session);
      options.add(new Control.RowOption(number, words.label(session, LABEL), detail, code));
    }
    return new Card(blocks, List.of(new Control.RowPicker(reader.say("pick.row"), options)));
  }

  private Block row(int number, Session session) {
    return new Block.Paragraph(
        Text.of(
            new Span.Words(number + ". "),
            new Span.Foreign(new RowText(reader).label(session, TITLE)),
            new Span.Words(" · " + session.ref().source() + " · "),
            new Span.Code(Foreign.cut(reader.id(session.ref()), ID))));
  }

  /// Nothing that may be seen is called so; what kept sources from telling stands below.
  public Reply unknown(String typed, List<SourceReport> reports) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(Block.Tone.WARNING, called("show.unknown", typed)));
    for (SourceReport report : reports) {
      report
          .trouble()
          .map(trouble -> new TroubleText(reader).line(report, trouble))
          .ifPresent(line -> blocks.add(new Block.Notice(Block.Tone.WARNING, line)));
    }
    return told(blocks);
  }

  /// That the words can be no session's name.
  public Reply nothing(String typed) {
    return told(List.of(new Block.Notice(Block.Tone.WARNING, called("show.nothing", typed))));
  }

  /// That more are called so than anybody chooses from.
  public Reply tooMany(String typed) {
    return told(List.of(new Block.Notice(Block.Tone.WARNING, called("show.tooMany", typed))));
  }

  private static Reply told(List<Block> blocks) {
    return new Reply.Private(new Card(blocks, List.of()), "");
  }

  /// A sentence about what was typed, which stands before it.
  private Text called(String key, String typed) {
    return Text.of(
        new Span.Code(Foreign.fold(typed, TYPED).orElse("…")),
        new Span.Words(reader.say("colon", "", reader.say(key, reader.type("recent")))));
  }
}
