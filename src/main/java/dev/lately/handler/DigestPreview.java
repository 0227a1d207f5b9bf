package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.digest.Edition;
import dev.lately.digest.Harvester;
import dev.lately.model.Level;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Picture;
import dev.lately.view.Reply;
import dev.lately.view.SubscriptionCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows somebody the digest that would come now, and keeps nothing of it.
record DigestPreview(DigestTalk talk, SessionQueries queries) {
  Reply answer(Subscription digest) {
    return switch (talk.desk().writer().preview(digest, today(digest), talk.seen(digest))) {
      case Edition.Full(Card card, Optional<Picture> picture, int sessions) -> {
        note(digest, sessions);
        yield reply(digest, card, picture, List.of());
      }
      case Edition.Empty(Card day, _) -> {
        note(digest, 0);
        String key = "preview.empty." + digest.terms().manner().emptyDay();
        yield reply(
            digest, day, Optional.empty(), List.of(talk.notice(Block.Tone.INFORMATION, key)));
      }
    };
  }

  private void note(Subscription digest, int sessions) {
    Level level = digest.terms().content().level();
    AuditLog.What what = new AuditLog.What("preview", level, sessions, AuditLog.Kind.SHOWN);
    talk.note(what, digest, talk.harvester(queries, digest));
  }

  private Delivery today(Subscription digest) {
    LocalDate today = talk.now().atZone(digest.terms().rhythm().zone()).toLocalDate();
    return new Delivery(digest.id(), today, today, talk.now(), new Outcome.Planned(), talk.now());
  }

  private Reply reply(
      Subscription digest, Card card, Optional<Picture> picture, List<Block> below) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.notice(Block.Tone.INFORMATION, "preview.words", DigestTalk.number(digest)));
    blocks.addAll(card.blocks());
    blocks.addAll(below);
    Card shown = new Card(blocks, List.of(buttons(digest, picture.isPresent())));
    return new Reply.Private(shown, talk.asked().privately(Action.PREVIEW, digest.id()), picture);
  }

  /// The same as under the digest, for where they are pressed.
  private Control buttons(Subscription digest, boolean hasSessions) {
    List<Control.Button> buttons = new ArrayList<>();
    CodeStamp stamp = talk.asked().digests();
    if (hasSessions && digest.terms().content().level().isAtLeast(Level.TITLES)) {
      CodeStamp list = stamp.of(Harvester.view(digest, Harvester.window(digest, today(digest))));
      buttons.add(button("browse", list.code(Action.BROWSE, 0)));
      buttons.add(button("csv", list.code(Action.CSV, 0)));
    }
    SubscriptionCard cards = new SubscriptionCard(talk.asked().reader(), stamp);
    buttons.add(cards.button(Action.CHANGE, digest));
    buttons.add(cards.button(Action.EXPLAIN, digest));
    return new Control.Buttons(buttons);
  }

  private Control.Button button(String key, String code) {
    return new Control.Button(talk.asked().reader().say("button.digest." + key), code, true);
  }
}
