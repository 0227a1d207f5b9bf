package dev.lately.handler;

import dev.lately.chat.Courier;
import dev.lately.command.DigestAsk;
import dev.lately.command.DigestLine;
import dev.lately.command.Wording;
import dev.lately.model.Hindrance;
import dev.lately.model.Language;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.HindranceText;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Subscribes a place to a digest, where nothing stands in the way of it.
record DigestAdd(DigestTalk talk) {
  Reply answer(DigestAsk.Add add) {
    Terms terms = add.wish().over(usual());
    Optional<Courier> courier = talk.desk().couriers().of(talk.asked().place().platform());
    Place here = talk.asked().home();
    if (courier.isEmpty()) {
      return talk.isOperator() && !here.platform().equals(PlatformId.TERMINAL)
          ? write(here, terms, List.of(talk.notice(Block.Tone.INFORMATION, "agreed.unseen")))
          : nowhere(terms);
    }
    if (add.channel().isPresent() && (here.isPrivate() || !courier.get().hasChannels())) {
      return talk.refuse("agreed.channels");
    }
    Place target = add.channel().map(channel -> in(here, channel)).orElse(here);
    return refusal(courier.get(), target, terms).orElseGet(() -> write(target, terms, List.of()));
  }

  /// What nobody says is so: in the reader's zone, everything, every day.
  private Terms usual() {
    Rhythm rhythm =
        new Rhythm(
            LocalTime.MIDNIGHT,
            talk.asked().reader().clock().zone(),
            Rhythm.EVERY_DAY,
            Rhythm.CATCH_UP);
    return new Terms(rhythm, Content.usual(), Manner.USUAL);
  }

  private static Place in(Place here, String channel) {
    return new Place(here.platform(), here.space(), channel, Optional.empty(), here.kind());
  }

  private Reply nowhere(Terms terms) {
    String line = DigestLine.add(terms, Optional.empty());
    List<Block> words = new ArrayList<>();
    words.add(talk.notice(Block.Tone.WARNING, "agreed.nowhere"));
    Language language = talk.asked().reader().clock().texts().language();
    words.add(talk.code(Wording.of(language).typed("/sessions " + line)));
    if (talk.isOperator()) {
      words.add(talk.notice(Block.Tone.INFORMATION, "agreed.fromHere"));
      words.add(talk.type(talk.added(line)));
    }
    return new Reply.Private(new Card(words, List.of()), "");
  }

  /// A place that is gone has nobody who manages it, so that is told first.
  private Optional<Reply> refusal(Courier courier, Place target, Terms terms) {
    Optional<Hindrance> hindrance = courier.hindrance(target);
    if (hindrance.filter(why -> why.kind() == Hindrance.Kind.GONE).isEmpty()
        && !talk.manages(target)) {
      return Optional.of(talk.stranger());
    }
    return hindrance
        .map(why -> hindered(why, target, terms))
        .or(() -> talk.unbound(target, terms.content().sources()))
        .or(() -> new DigestRoles(talk).refusal(terms.manner(), target));
  }

  private Reply hindered(Hindrance why, Place target, Terms terms) {
    HindranceText words = new HindranceText(talk.asked().reader());
    String what =
        String.join(
            " ",
            talk.asked().reader().say("agreed.hindered"),
            words.why(why),
            words.remedy(why, target),
            talk.asked().reader().say("agreed.again"));
    boolean isHere = target.equals(talk.asked().place());
    String line = DigestLine.add(terms, Optional.of(target.channel()).filter(_ -> !isHere));
    Block notice = new Block.Notice(Block.Tone.ERROR, Text.words(what));
    return new Reply.Private(new Card(List.of(notice, talk.type(line)), List.of()), "");
  }

  private Reply write(Place target, Terms terms, List<Block> more) {
    Founder founder =
        new Founder(
            talk.asked().person(), talk.asked().reader().clock().texts().locale(), talk.now());
    Rhythm rhythm = terms.rhythm();
    Optional<Subscription> twin =
        talk.books().subscriptions().at(target).stream()
            .filter(other -> other.terms().equals(terms))
            .findFirst();
    return talk.books()
        .subscriptions()
        .add(target, founder, terms, rhythm.due(rhythm.nextAfter(talk.now())))
        .map(added -> told(added, more, twin))
        .orElseGet(() -> talk.refuse("agreed.full", Subscriptions.MOST_IN_A_PLACE, talk.list()));
  }

  private Block same(Subscription other, Subscription added) {
    String remove = talk.asked().reader().type("digest remove " + added.id());
    return talk.notice(Block.Tone.WARNING, "agreed.twin", DigestTalk.number(other), remove);
  }

  private Reply told(Subscription added, List<Block> more, Optional<Subscription> twin) {
    List<Block> lines = new ArrayList<>();
    lines.add(talk.notice(Block.Tone.INFORMATION, "agreed.added", DigestTalk.number(added)));
    twin.ifPresent(other -> lines.add(same(other, added)));
    lines.addAll(more);
    return talk.told(added, lines);
  }
}
