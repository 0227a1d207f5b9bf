package dev.lately.handler;

import dev.lately.command.DigestWish;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers what somebody types to change a digest, which its place may know.
record DigestManage(DigestTalk talk) {
  Reply pause(long id) {
    return managed(id, digest -> told(digest, changes().pause(digest)));
  }

  Reply resume(long id) {
    return managed(id, digest -> told(digest, changes().resume(digest)));
  }

  Reply remove(long id) {
    return managed(id, digest -> told(digest, changes().remove(digest)));
  }

  Reply edit(long id, DigestWish wish) {
    return managed(id, digest -> edit(digest, wish.over(digest.terms())));
  }

  private Reply managed(long id, Function<Subscription, Reply> change) {
    Optional<Subscription> digest = talk.find(id);
    return digest.isEmpty()
        ? talk.unknown(id)
        : talk.manages(digest.get().place())
            ? change.apply(digest.get())
            : talk.refuse("agreed.stranger");
  }

  private Reply edit(Subscription digest, Terms terms) {
    return terms.equals(digest.terms())
        ? nothing(digest)
        : new DigestRoles(talk)
            .refusal(terms.manner(), digest.place())
            .orElseGet(() -> written(digest, terms));
  }

  private Reply nothing(Subscription digest) {
    Block words = talk.notice(Block.Tone.WARNING, "agreed.same");
    String line = "/sessions digest edit " + digest.id() + " at:09:00 days:mon-fri text:none";
    return new Reply.Private(new Card(List.of(words, talk.type(line)), List.of()), "");
  }

  private Reply written(Subscription digest, Terms terms) {
    Optional<LocalDate> dropped = changes().runs().dropped(digest, terms.rhythm());
    DigestChange.Done done = changes().edit(digest, terms);
    List<Block> above = new ArrayList<>(List.of(notice(digest, done)));
    dropped
        .filter(_ -> done.isWritten())
        .ifPresent(date -> above.add(talk.notice(Block.Tone.WARNING, "agreed.dropped", date)));
    return done.now().map(now -> talk.told(now, above)).orElseGet(() -> talk.unknown(digest.id()));
  }

  private Reply told(Subscription before, DigestChange.Done done) {
    return done.now()
        .map(now -> talk.told(now, List.of(notice(before, done))))
        .orElseGet(() -> gone(before, done));
  }

  private Reply gone(Subscription before, DigestChange.Done done) {
    return done.isWritten() ? removed(before) : talk.unknown(before.id());
  }

  Reply removed(Subscription before) {
    Text words = Text.words(talk.asked().reader().say("agreed.removed", DigestTalk.number(before)));
    Block notice = new Block.Notice(Block.Tone.INFORMATION, words);
    Block line = new Block.Paragraph(Text.of(new Span.Code(changes().line(before))));
    return new Reply.Open(new Card(List.of(notice, line), List.of()));
  }

  private Block notice(Subscription before, DigestChange.Done done) {
    Block.Tone tone = done.isWritten() ? Block.Tone.INFORMATION : Block.Tone.WARNING;
    return talk.notice(tone, done.key(), DigestTalk.number(before));
  }

  private DigestChange changes() {
    return new DigestChange(talk);
  }
}
