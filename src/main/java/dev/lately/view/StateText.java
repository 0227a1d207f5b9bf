package dev.lately.view;

import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words how a digest stands: when it comes next, or since when and why it does not.
public record StateText(Reader reader) {
  public Text of(Subscription subscription, Optional<Instant> next) {
    return new Text(
        switch (subscription.state()) {
          case State.Active() -> next(next);
          case State.Paused(Instant since) -> since("state.paused", since);
          case State.Hindered(Instant since, var why) -> {
            HindranceText words = new HindranceText(reader);
            List<Span> spans = new ArrayList<>(since("state.hindered", since));
            String what = words.why(why) + " " + words.remedy(why, subscription.place());
            spans.add(new Span.Words(" " + what + " " + reader.say("state.again") + " "));
            spans.add(again(subscription));
            spans.add(new Span.Words("."));
            yield spans;
          }
        });
  }

  /// When the digest comes that is the first, if nothing hinders it from now on.
  public Span again(Subscription subscription) {
    Rhythm rhythm = subscription.terms().rhythm();
    return reader.clock().dateTime(rhythm.due(rhythm.nextAfter(reader.clock().now())));
  }

  private List<Span> next(Optional<Instant> next) {
    return next.map(time ->
            time.isAfter(reader.clock().now())
                ? List.of(
                    new Span.Words(reader.say("state.next") + " "), reader.clock().dateTime(time))
                : List.<Span>of(new Span.Words(reader.say("state.now"))))
        .orElseGet(List::of);
  }

  private List<Span> since(String key, Instant since) {
    return List.of(
        new Span.Words(reader.say(key) + " "), reader.clock().dateTime(since), new Span.Words("."));
  }
}
