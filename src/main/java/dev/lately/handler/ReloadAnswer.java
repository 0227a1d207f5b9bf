package dev.lately.handler;

import dev.lately.access.AuditLog.Kind;
import dev.lately.command.AdminAsk;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Foreign;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has the configuration read anew. It is the operator's and concerns all guilds and chats, so only
/// administrators of those that it names itself may: whoever came by a code may not.
record ReloadAnswer(AdminTalk talk) {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  Reply answer() {
    Optional<Reload> reload = talk.desk().reload();
    if (talk.isAlone() || !talk.desk().granted().isListed(talk.home())) {
      return talk.refuse("reload.stranger");
    }
    return reload.map(this::answer).orElseGet(() -> talk.refuse("reload.off"));
  }

  private Reply answer(Reload reload) {
    talk.note("reload", Kind.CHANGED, List.of(), Optional.empty());
    return switch (reload.now()) {
      case Reload.Outcome.Taken(var changes) when changes.isEmpty() -> told("reload.same", changes);
      case Reload.Outcome.Taken(var changes) -> told("reload.taken", changes);
      case Reload.Outcome.Wrong(var mistakes) -> wrong(mistakes);
    };
  }

  private Reply told(String key, List<String> lines) {
    return shown(talk.notice(Block.Tone.INFORMATION, key), lines);
  }

  private Reply wrong(List<String> mistakes) {
    return shown(talk.notice(Block.Tone.ERROR, "reload.wrong", mistakes.size()), mistakes);
  }

  /// The lines have names in them that somebody chose.
  private Reply shown(Block above, List<String> lines) {
    List<Block> blocks = new ArrayList<>(List.of(above));
    lines.stream()
        .limit(MOST)
        .flatMap(line -> Foreign.fold(line, LONGEST).stream())
        .map(line -> new Block.Paragraph(Text.of(new Span.Foreign(line))))
        .forEach(blocks::add);
    if (lines.size() > MOST) {
      blocks.add(talk.words("reload.more", lines.size() - MOST));
    }
    if (!lines.isEmpty()) {
      blocks.add(talk.words("reload.log"));
    }
    Card card = new Card(blocks, List.of());
    return talk.person().isNobody()
        ? talk.alone(card, new AdminAsk.Reload())
        : new Reply.Private(card, "");
  }
}
