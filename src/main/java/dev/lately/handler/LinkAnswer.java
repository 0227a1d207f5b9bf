package dev.lately.handler;

import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Grant;
import dev.lately.access.Invites.Answer;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Has a guild or chat answered by a one-time code, which is never said again.
record LinkAnswer(AdminTalk talk) {
  Reply answer(Secret code) {
    return switch (talk.desk().kept().invites().use(code.value(), talk.person(), talk.home())) {
      case Answer.Linked(Grant grant) -> linked(grant);
      case Answer.Wrong(int left) -> wrong("link.wrong", left);
      case Answer.Closed(Instant until) -> wrong("link.closed", talk.reader().clock().until(until));
    };
  }

  private Reply wrong(String key, Object value) {
    talk.note("link", Kind.REFUSED, List.of(), Optional.empty());
    return talk.refuse(key, value);
  }

  /// It names nothing that not everybody there may see.
  private Reply linked(Grant grant) {
    talk.note(
        new What("link", grant.level(), 0, Kind.CHANGED),
        grant.sources().orElse(List.of()),
        Optional.of(talk.home().space() + " " + grant.level().word()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        talk.notice(Block.Tone.INFORMATION, talk.isAlone() ? "link.done.alone" : "link.done"));
    blocks.add(
        new Block.Facts(
            List.of(
                talk.fact("link.sources", Text.words(sources(grant))),
                talk.fact("link.level", Text.words(talk.level(grant.level()))))));
    blocks.add(next(grant));
    return new Reply.Private(new Card(blocks, List.of()), "");
  }

  /// Some chats are bound by what is granted to everybody in them.
  private Block next(Grant grant) {
    if (talk.isAlone()) {
      return talk.words("link.next.alone", talk.reader().type("recent"));
    }
    return talk.desk().granted().open(talk.home()).isEmpty()
        ? talk.words("link.next", talk.type("bind level:" + grant.level().word()))
        : talk.words("link.next.open", talk.type("unbind"));
  }

  private String sources(Grant grant) {
    return grant
        .sources()
        .map(some -> some.stream().map(SourceName::value).collect(Collectors.joining(", ")))
        .orElseGet(() -> talk.reader().say("link.all"));
  }
}
