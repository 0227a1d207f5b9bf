package dev.lately.handler;

import dev.lately.access.Grant;
import dev.lately.access.Invites;
import dev.lately.access.Invites.Answer;
import dev.lately.command.AdminAsk;
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
record LinkAnswer(AdminTalk talk, AdminAsk.Link link) {
  Reply answer() {
    return switch (invites().use(link.code().value(), talk.person(), talk.home())) {
      case Answer.Linked(Grant grant) -> linked(grant);
      case Answer.Wrong(int left) -> told("link.wrong", left);
      case Answer.Closed(Instant until) ->
          spoilt().orElseGet(() -> told("link.closed", talk.reader().clock().until(until)));
    };
  }

  /// A code that others could read, and that is of no use where it was typed, ends at once. Empty
  /// where it is none, or nobody else saw it.
  Optional<Reply> spoilt() {
    return Optional.of(link)
        .filter(seen -> seen.seen() != AdminAsk.Seen.ALONE)
        .filter(seen -> invites().spoil(seen.code().value(), talk.person(), talk.home()))
        .map(_ -> told("link.spoilt"));
  }

  private Invites invites() {
    return talk.desk().kept().invites();
  }

  /// In the open only to whom there is no other way; it names nothing.
  private Reply told(String key, Object... values) {
    List<Block> blocks = new ArrayList<>(List.of(talk.notice(Block.Tone.WARNING, key, values)));
    switch (link.seen()) {
      case ALONE -> {}
      case DELETED -> blocks.add(talk.words("link.deleted"));
      case STANDING -> blocks.add(talk.words("link.standing"));
    }
    Card card = new Card(blocks, List.of());
    return talk.person().isNobody() ? new Reply.Open(card) : new Reply.Private(card, "");
  }

  /// It names nothing that not everybody there may see.
  private Reply linked(Grant grant) {
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
