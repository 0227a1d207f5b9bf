package dev.lately.view;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import java.util.ArrayList;
import java.util.List;

/// Words what became of a digest, and why.
public record OutcomeText(Reader reader) {
  public Block.Fact of(Delivery delivery) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Words(words(delivery.outcome()) + " · "));
    spans.add(reader.clock().dateTime(delivery.at()));
    return new Block.Fact(
        new DayWords(reader.clock().texts()).day(delivery.date()), new Text(spans));
  }

  private String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Planned() -> reader.say("outcome.planned");
      case Outcome.Sending() -> reader.say("outcome.sending");
      case Outcome.Sent(String _, boolean late) ->
          reader.say(late ? "outcome.late" : "outcome.sent");
      case Outcome.Skipped(Outcome.Reason reason) -> reader.say("outcome.skipped." + reason);
      case Outcome.Uncertain() -> reader.say("outcome.uncertain");
      case Outcome.Failed(Hindrance why) ->
          reader.say("outcome.failed", new HindranceText(reader).why(why));
    };
  }
}
