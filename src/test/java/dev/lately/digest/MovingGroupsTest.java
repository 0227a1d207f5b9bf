package dev.lately.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.Posted;
import dev.lately.model.Place;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Telegram groups that become supergroups on the way.
class MovingGroupsTest {
  private static final Place TELEGRAM = Counter.telegram("-1");

  private final Counter counter = new Counter();

  @Test
  void aGroupThatBecameASupergroupGetsItsDigestThere() {
    Subscription daily = counter.planned(TELEGRAM);
    counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");

    counter.round();

    assertThat(counter.telegram.messages.getFirst().place()).isEqualTo(Counter.telegram("-1001"));
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void aGroupThatMovesWhileItsDigestIsSentGetsItOnce() {
    Subscription daily = counter.planned(TELEGRAM);
    counter.telegram.answer =
        message -> {
          counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");
          assertThat(counter.run.deliver(Counter.telegram("-1001"))).isPresent();
          return counter.telegram.keep(message);
        };

    counter.run.deliver(TELEGRAM);

    assertThat(counter.telegram.messages).hasSize(1);
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
    assertThat(counter.run.deliver(Counter.telegram("-1001"))).isEmpty();
  }

  @Test
  void aGroupThatMovesBeforeItsDigestIsWrittenThereGetsItAtOnce() {
    Subscription daily = counter.planned(TELEGRAM);
    counter.telegram.answer =
        message -> {
          if (!message.place().equals(TELEGRAM)) {
            return counter.telegram.keep(message);
          }
          counter.subscriptions.moved(TELEGRAM.platform(), "-1", "-1001");
          return new Posted.Later(Duration.ofSeconds(30));
        };

    assertThat(counter.run.deliver(TELEGRAM)).isEmpty();

    assertThat(counter.telegram.messages.getFirst().place()).isEqualTo(Counter.telegram("-1001"));
    assertThat(counter.only(daily).outcome()).isInstanceOf(Outcome.Sent.class);
  }
}
