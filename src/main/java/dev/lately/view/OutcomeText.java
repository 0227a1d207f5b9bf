package dev.lately.view;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Words what became of a digest, and why.
public record OutcomeText(Reader reader) {
  /// By the date on which it was due, with the days before it that it tells of.
  public Block.Fact of(Delivery delivery, Rhythm rhythm) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Words(words(delivery.outcome()) + " · "));
    spans.add(reader.clock().dateTime(delivery.at()));
    DayWords days = new DayWords(reader.clock().texts());
    DigestStory.Days told =
        new DigestStory.Days(day(rhythm, delivery.first()), day(rhythm, delivery.date()));
    String when = reader.say("explain.due", days.day(delivery.date()), days.days(told));
    return reader.fact(when, new Text(spans));
  }

  private static LocalDate day(Rhythm rhythm, LocalDate date) {
    return rhythm.window(date).start().atZone(rhythm.zone()).toLocalDate();
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
