package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.DigestWish;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import dev.lately.view.SubscriptionCard;
import dev.lately.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers what somebody types to change a digest, which its place may know.
record DigestManage(DigestTalk talk) {
  Reply pause(Subscription digest) {
    return managed(digest, () -> told(digest, changes().pause(digest)));
  }

  Reply resume(Subscription digest) {
    return managed(digest, () -> told(digest, changes().resume(digest)));
  }

  /// Asks first, but not in a terminal, where scripts type.
  Reply remove(Subscription digest) {
    return managed(
        digest,
        () ->
            talk.isOperator()
                ? told(digest, changes().remove(digest))
                : new Reply.Private(
                    question(digest), talk.asked().privately(Action.REMOVE, digest.id())));
  }

  Reply edit(Subscription digest, DigestWish wish) {
    return managed(digest, () -> edit(digest, wish.over(digest.terms())));
  }

  private Reply managed(Subscription digest, Supplier<Reply> change) {
    return talk.manages(digest.place()) ? change.get() : talk.stranger();
  }

  /// Whether to remove it, with a button for either answer.
  Card question(Subscription digest) {
    SubscriptionCard cards = new SubscriptionCard(talk.asked().reader(), talk.asked().digests());
    String keep = talk.asked().reader().say("button.digest.keep");
    Control.Button back =
        new Control.Button(keep, cards.button(Action.CHANGE, digest).code(), true);
    return new Card(
        List.of(talk.notice(Block.Tone.WARNING, "agreed.remove", DigestTalk.number(digest))),
        List.of(new Control.Buttons(List.of(cards.button(Action.REMOVE_NOW, digest), back))));
  }

  private Reply edit(Subscription digest, Terms terms) {
    return terms.equals(digest.terms())
        ? nothing(digest)
        : new DigestRoles(talk)
            .refusal(terms.manner(), digest.place())
            .or(() -> talk.unbound(digest.place(), terms.content().sources()))
            .orElseGet(() -> written(digest, terms));
  }

  private Reply nothing(Subscription digest) {
    Block words = talk.notice(Block.Tone.WARNING, "agreed.same");
    String line = "digest edit " + digest.id() + " at:09:00 days:mon-fri text:none";
    return new Reply.Private(new Card(List.of(words, talk.type(line)), List.of()), "");
  }

  private Reply written(Subscription digest, Terms terms) {
    Optional<LocalDate> dropped = changes().runs().dropped(digest, terms.rhythm());
    DigestChange.Done done = changes().edit(digest, terms);
    List<Block> above = new ArrayList<>(List.of(notice(digest, done)));
    dropped
        .filter(_ -> done.isWritten())
        .ifPresent(date -> above.add(talk.notice(Block.Tone.WARNING, "agreed.dropped", day(date))));
    return done.now().map(now -> talk.told(now, above)).orElseGet(() -> talk.unknown(digest.id()));
  }

  private String day(LocalDate date) {
    return talk.asked().reader().clock().day(date);
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
    boolean apart = before.place().isApartFrom(talk.asked().place());
    String key = apart ? "agreed.removed.there" : "agreed.removed";
    Text words = Text.words(talk.asked().reader().say(key, DigestTalk.number(before)));
    Block notice = new Block.Notice(Block.Tone.INFORMATION, words);
    return new Reply.Open(new Card(List.of(notice, talk.type(changes().line(before))), List.of()));
  }

  private Block notice(Subscription before, DigestChange.Done done) {
    Block.Tone tone = done.isWritten() ? Block.Tone.INFORMATION : Block.Tone.WARNING;
    return talk.notice(tone, done.key(), DigestTalk.number(before));
  }

  private DigestChange changes() {
    return new DigestChange(talk);
  }
}
