package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.Press;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers presses about digests: in place on a card that is the presser's own, else for the
/// presser alone.
record DigestPress(DigestTalk talk, SessionQueries queries, Press press) {
  Reply answer() {
    return press.action() == Action.DIGESTS
        ? shown(new DigestList(talk).card(), 0)
        : talk.find(press.spot().digest())
            .map(this::answer)
            .orElseGet(() -> talk.refuse("agreed.gone", String.valueOf(press.spot().digest())));
  }

  private Reply answer(Subscription digest) {
    return switch (press.action()) {
      case PREVIEW -> new DigestPreview(talk, queries).answer(digest);
      case EXPLAIN -> shown(new DigestExplain(talk, queries).card(digest), digest.id());
      case PAUSE -> managed(digest, () -> done(digest, changes().pause(digest), Action.RESUME));
      case RESUME -> managed(digest, () -> done(digest, changes().resume(digest), Action.PAUSE));
      case REMOVE ->
          managed(digest, () -> shown(new DigestManage(talk).question(digest), digest.id()));
      case REMOVE_NOW -> managed(digest, () -> remove(digest));
      default -> shown(talk.whole(digest, List.of()), digest.id());
    };
  }

  private Reply managed(Subscription digest, Supplier<Reply> change) {
    return talk.manages(digest.place()) ? change.get() : talk.stranger();
  }

  private Reply done(Subscription before, DigestChange.Done done, Action other) {
    Optional<Subscription> now = done.now();
    if (now.isEmpty()) {
      return talk.refuse("agreed.gone", DigestTalk.number(before));
    }
    Block.Tone tone = done.isWritten() ? Block.Tone.INFORMATION : Block.Tone.WARNING;
    Block line = talk.notice(tone, done.key(), DigestTalk.number(before));
    return isOwn()
        ? new Reply.Open(talk.whole(now.get(), List.of(line)))
        : talk.line(now.get(), done.key(), other, Action.CHANGE);
  }

  private Reply remove(Subscription digest) {
    DigestChange.Done done = changes().remove(digest);
    Reply told =
        done.isWritten()
            ? new DigestManage(talk).removed(digest)
            : done(digest, done, Action.PAUSE);
    return isOwn() ? told : new Reply.Private(told.card(), "");
  }

  private Reply shown(Card card, long id) {
    return isOwn()
        ? new Reply.Open(card)
        : new Reply.Private(card, talk.asked().privately(press.action(), id));
  }

  /// A posted digest is nobody's, in a private chat too: it stays what it is.
  private boolean isOwn() {
    return !press.asker().equals(SealedButtons.NOBODY)
        && (press.asker().equals(Press.Asker.of(talk.asked().person()))
            || talk.asked().place().isPrivate());
  }

  private DigestChange changes() {
    return new DigestChange(talk);
  }
}
