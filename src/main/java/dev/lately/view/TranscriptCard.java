package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was said in one session, page by page; or why that cannot be told.
///
/// `session` is what else is known of it.
public record TranscriptCard(
    Reader reader, CodeStamp stamp, SessionRef ref, Optional<Session> session) {
  private static final int TITLE = 90;

  /// The page of that number, or the last one.
  public Card of(Conversation conversation, int number, String reference) {
    List<List<Block>> pages = TranscriptPages.of(reader, conversation);
    int page = Math.clamp(number, 1, pages.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.of(new Span.Foreign(title(conversation)))));
    if (!conversation.complete()) {
      blocks.add(notice("transcript.newest", vendor()));
    }
    if (conversation.turns().isEmpty()) {
      blocks.add(notice("transcript.empty", vendor()));
    }
    blocks.addAll(pages.get(page - 1));
    blocks.add(new Block.Footer(footer(conversation, page, pages.size(), reference)));
    List<Control> controls = new ArrayList<>();
    if (pages.size() > 1) {
      controls.add(pager(page, pages.size()));
    }
    controls.add(buttons(conversation.turns().isEmpty()));
    return new Card(blocks, controls);
  }

  private Text footer(Conversation conversation, int page, int pages, String reference) {
    return Text.words(
        String.join(
            " · ",
            reader.say("footer.page", page, pages),
            reader.say("transcript.turns", conversation.turns().size()),
            ref.source().value(),
            reference));
  }

  private String title(Conversation conversation) {
    return title(session, conversation)
        .flatMap(words -> Foreign.fold(words, TITLE))
        .orElseGet(() -> reader.say("row.untitled"));
  }

  /// The session's title, or its first question: hostile.
  static Optional<String> title(Optional<Session> session, Conversation conversation) {
    return session
        .flatMap(Session::title)
        .or(() ->
            conversation.turns().stream().limit(1).flatMap(t -> t.question().stream()).findFirst());
  }

  private Control pager(int page, int pages) {
    return new Control.Pager(
        new Control.Position(page, pages, false),
        Optional.of(1).filter(_ -> page > 1).map(this::turn),
        Optional.of(page - 1).filter(n -> n >= 1).map(this::turn),
        turn(page),
        Optional.of(page + 1).filter(n -> n <= pages).map(this::turn),
        Optional.of(pages).filter(_ -> page < pages).map(this::turn));
  }

  private String turn(int page) {
    return stamp.session(Action.TRANSCRIPT, ref, page);
  }

  private Control buttons(boolean empty) {
    List<Control.Button> buttons = new ArrayList<>();
    if (!empty) {
      buttons.add(button("button.markdown", Action.MARKDOWN));
    }
    buttons.add(button("button.session", Action.SHOW));
    return new Control.Buttons(buttons);
  }

  private Control.Button button(String key, Action action) {
    return new Control.Button(reader.say(key), stamp.session(action, ref, 0), true);
  }

  /// That the vendor has no call for it, and where it can be read.
  public Card untold() {
    List<Control> controls = new ArrayList<>();
    session
        .flatMap(s -> s.facts().link())
        .map(link -> new Control.LinkButton(reader.say("button.vendor", vendor()), link))
        .ifPresent(controls::add);
    return new Card(List.of(notice("transcript.untold", vendor())), controls);
  }

  /// That the vendor has the session no more; `listed` is when it had it.
  public Card gone(Optional<Instant> listed) {
    return new Card(List.of(new SessionCard.Gone(reader).notice(ref.source(), listed)), List.of());
  }

  /// Why it did not come, and a button to ask again for that page.
  public Card failed(Trouble trouble, int page) {
    Text why = new TroubleText(reader).alone(ref.source(), trouble);
    Control.Button again =
        new Control.Button(reader.say("button.again"), turn(Math.max(1, page)), true);
    return new Card(
        List.of(new Block.Notice(Block.Tone.WARNING, why)),
        List.of(new Control.Buttons(List.of(again))));
  }

  /// The words that go with a file that has so many of all turns, since it may have no more than
  /// `most` bytes.
  public Card file(int turns, int written, long most) {
    String words =
        written < turns
            ? reader.say("transcript.file.some", written, turns, most >> 20)
            : reader.say("transcript.file", turns);
    return new Card(List.of(new Block.Paragraph(Text.words(words))), List.of());
  }

  private Block notice(String key, Object... values) {
    return new Block.Notice(Block.Tone.INFORMATION, Text.words(reader.say(key, values)));
  }

  private String vendor() {
    return reader.vendor(ref.source());
  }
}
