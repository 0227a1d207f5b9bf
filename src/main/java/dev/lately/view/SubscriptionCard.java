package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One digest: what was agreed, how it stands, and what can be done to it.
public record SubscriptionCard(Reader reader, CodeStamp stamp) {
  /// For whoever just changed something, or everybody in the place; `above` are lines about that,
  /// or a heading.
  public Card brief(Subscription subscription, Optional<Instant> next, List<Block> above) {
    return new Card(
        blocks(subscription, next, above),
        List.of(
            new Control.Buttons(
                List.of(
                    button(Action.PREVIEW, subscription),
                    button(Action.CHANGE, subscription),
                    toggle(subscription)))));
  }

  /// For whoever wants to do something to it.
  public Card whole(Subscription subscription, Optional<Instant> next, List<Block> above) {
    List<Block> blocks = blocks(subscription, next, above);
    String edit =
        subscription.place().isApartFrom(stamp.place()) ? "agreed.edit.there" : "agreed.edit";
    blocks.add(
        new Block.Paragraph(
            Text.of(
                new Span.Words(reader.say(edit) + " "),
                new Span.Code(reader.type("digest edit " + subscription.id() + " at:09:00")))));
    return new Card(
        blocks,
        List.of(
            new Control.Buttons(
                List.of(
                    toggle(subscription),
                    button(Action.PREVIEW, subscription),
                    button(Action.EXPLAIN, subscription),
                    button(Action.REMOVE, subscription))),
            list()));
  }

  /// For whoever may look at it and no more.
  public Card seen(Subscription subscription, Optional<Instant> next, List<Block> above) {
    return new Card(
        blocks(subscription, next, above),
        List.of(
            new Control.Buttons(
                List.of(
                    button(Action.PREVIEW, subscription), button(Action.EXPLAIN, subscription))),
            list()));
  }

  private Control list() {
    String code = stamp.code(Action.DIGESTS, 0);
    return new Control.Buttons(
        List.of(new Control.Button(reader.say("button.digests"), code, true)));
  }

  private List<Block> blocks(Subscription subscription, Optional<Instant> next, List<Block> above) {
    List<Block> blocks = new ArrayList<>(above);
    PlaceText places = new PlaceText(reader, stamp.place());
    List<Block.Fact> facts = new ArrayList<>();
    Text state = new StateText(reader).of(subscription, next);
    facts.add(reader.fact(reader.say("agreed.state"), state));
    facts.addAll(new TermsText(reader).all(subscription.terms(), subscription.place(), places));
    blocks.add(new Block.Facts(facts));
    return blocks;
  }

  private Control.Button toggle(Subscription subscription) {
    return subscription.state() instanceof State.Active
        ? button(Action.PAUSE, subscription)
        : button(Action.RESUME, subscription);
  }

  /// The button for one thing that can be done to a digest.
  public Control.Button button(Action action, Subscription subscription) {
    String key = "button.digest." + action.name().toLowerCase(Locale.ROOT);
    return new Control.Button(reader.say(key), stamp.digest(action, subscription.id()), true);
  }
}
