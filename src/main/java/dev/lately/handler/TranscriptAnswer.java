package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.Press;
import dev.lately.command.SessionViews;
import dev.lately.command.ShortReferences;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.query.SessionQueries;
import dev.lately.query.Sighting;
import dev.lately.query.Transcript;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import dev.lately.view.TranscriptCard;
import dev.lately.view.TranscriptFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers presses that want to read what was said in a session, for the presser alone.
record TranscriptAnswer(SessionQueries queries, ShortReferences references) {
  Reply answer(Asked asked, Press press, List<String> values) {
    return SessionViews.ref(press.view())
        .filter(ref -> asked.visible().contains(ref.source()))
        .map(ref -> told(asked, press, ref, page(press, values)))
        .or(() -> SessionViews.ref(press.view()).flatMap(r -> Refusals.of(asked, r.source())))
        .orElseGet(() ->
            new Reply.Private(
                new Notices(asked.reader())
                    .say(Block.Tone.WARNING, "show.gone", asked.reader().type("recent")),
                ""));
  }

  /// What was typed for a page where that can be; else the code's, of which 0 is a new message.
  private static int page(Press press, List<String> values) {
    return values.stream()
        .limit(1)
        .filter(typed -> typed.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .findFirst()
        .orElse(press.spot().at());
  }

  private Reply told(Asked asked, Press press, SessionRef ref, int page) {
    Optional<Session> known =
        queries.known(List.of(ref.source())).filter(s -> s.ref().equals(ref)).findFirst();
    Instant now = asked.reader().clock().now();
    CodeStamp stamp = asked.stamp(SessionViews.of(ref), now);
    TranscriptCard card = new TranscriptCard(asked.reader(), stamp, ref, known);
    Transcript found = queries.transcript(ref);
    note(asked, press, ref, found);
    return switch (found) {
      case Transcript.Told(var conversation) when press.action() == Action.MARKDOWN -> {
        TranscriptFile.Filled file =
            new TranscriptFile(asked.reader(), references.of(ref), ref, known)
                .of(conversation, ExportAnswer.MOST - ExportAnswer.BESIDES);
        yield new Reply.Private(
            card.file(conversation.turns().size(), file.turns(), ExportAnswer.MOST),
            code(asked, press, ref),
            Optional.of(file.document()));
      }
      case Transcript.Told(var conversation) ->
          reply(asked, press, ref, card.of(conversation, page, references.of(ref)));
      case Transcript.Untold _ -> reply(asked, press, ref, card.untold());
      case Transcript.Gone(var last) ->
          reply(asked, press, ref, card.gone(last.map(Sighting::asOf)));
      case Transcript.Failed(var trouble) -> reply(asked, press, ref, card.failed(trouble, page));
    };
  }

  private void note(Asked asked, Press press, SessionRef ref, Transcript found) {
    if (found instanceof Transcript.Told) {
      boolean file = press.action() == Action.MARKDOWN;
      AuditLog.Kind kind = file ? AuditLog.Kind.EXPORTED : AuditLog.Kind.SHOWN;
      asked.note(kind, 1, Set.of(ref.source()), Optional.of(references.of(ref)));
    }
  }

  /// Pages turn in place: such a message is never seen by others. The first is a message of its
  /// own.
  private static Reply reply(Asked asked, Press press, SessionRef ref, Card card) {
    boolean turned = press.action() == Action.TRANSCRIPT && press.spot().at() > 0;
    return turned && asked.replaces(press)
        ? new Reply.Open(card)
        : new Reply.Private(card, code(asked, press, ref));
  }

  private static String code(Asked asked, Press press, SessionRef ref) {
    return asked
        .privateStamp(SessionViews.of(ref), asked.reader().clock().now())
        .session(press.action(), ref, 0);
  }
}
