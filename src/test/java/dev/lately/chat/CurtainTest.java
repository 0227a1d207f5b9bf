package dev.lately.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lately.command.PassingReveals;
import dev.lately.command.Reveals;
import dev.lately.model.PlatformId;
import dev.lately.view.Card;
import dev.lately.view.Expiry;
import dev.lately.view.Sequel;
import dev.lately.view.Sequels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What may be seen for a time only, by a clock that the test moves.
class CurtainTest {
  private static final PlatformId CHAT = new PlatformId("chat");
  private static final Card HIDDEN = Expiry.card("hidden again");
  private static final Sequel.Part RAW =
      new Sequel.Part(
          Sequels.plain("raw"),
          Optional.empty(),
          Optional.of(new Expiry(Duration.ofSeconds(60), "hidden again")));

  private final Reveals reveals = new PassingReveals();
  private final List<Card> message = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private volatile boolean refuses;
  private final Curtain curtain = curtain(reveals);

  private Curtain curtain(Reveals kept) {
    return new Curtain(CHAT, kept, () -> now, this::hide);
  }

  private boolean hide(String name, Card card) {
    if (refuses) {
      throw new IllegalStateException("not now");
    }
    return name.equals("m") && message.add(card);
  }

  private void show(Curtain by) {
    by.show("m", RAW, () -> message.add(RAW.card()));
  }

  @AfterEach
  void close() {
    curtain.close();
  }

  @Test
  void itIsHiddenWhenItsTimeIsOverAndNotBefore() {
    show(curtain);
    now = now.plusSeconds(59);
    await().during(Duration.ofMillis(1_200)).until(() -> message.equals(List.of(RAW.card())));
    assertThat(reveals.open(CHAT)).hasSize(1);
    now = now.plusSeconds(1);
    await().until(() -> message.equals(List.of(RAW.card(), HIDDEN)));
    await().until(() -> reveals.open(CHAT).isEmpty());
  }

  @Test
  void whatAProcessThatWasKilledLeftIsHiddenAtTheNextStart() {
    show(curtain);
    Instant later = now.plusSeconds(61);
    try (Curtain next = new Curtain(CHAT, reveals, () -> later, this::hide)) {
      next.open();
      await().until(() -> reveals.open(CHAT).isEmpty());
    }
    assertThat(message).containsExactly(RAW.card(), HIDDEN);
  }

  @Test
  void theRestOfItsTimeIsWaitedForAfterAStart() {
    show(curtain);
    try (Curtain next = curtain(reveals)) {
      next.open();
      await().during(Duration.ofMillis(1_200)).until(() -> message.size() == 1);
    }
  }

  @Test
  void anOrderlyEndHidesItAtOnceAndShowsNothingMore() {
    show(curtain);
    curtain.close();
    assertThat(message).containsExactly(RAW.card(), HIDDEN);
    assertThat(reveals.open(CHAT)).isEmpty();
    assertThatThrownBy(() -> show(curtain)).isInstanceOf(RejectedExecutionException.class);
    assertThat(message).hasSize(2);
  }

  @Test
  void whatIsBeingShownAtTheEndIsHiddenAfterIt() throws InterruptedException {
    CountDownLatch going = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Thread showing =
        Thread.ofVirtual()
            .start(() ->
                curtain.show(
                    "m",
                    RAW,
                    () -> {
                      begun.countDown();
                      awaitQuietly(going);
                      message.add(RAW.card());
                    }));
    begun.await();
    Thread ending = Thread.ofVirtual().start(curtain::close);
    await().until(() -> ending.getState() == Thread.State.TIMED_WAITING);
    going.countDown();
    showing.join();
    ending.join();
    assertThat(message).containsExactly(RAW.card(), HIDDEN);
  }

  @Test
  void whatIsRefusedIsTriedAgain() {
    refuses = true;
    show(curtain);
    now = now.plusSeconds(60);
    await().during(Duration.ofMillis(1_200)).until(() -> reveals.open(CHAT).size() == 1);
    refuses = false;
    now = now.plusSeconds(10);
    await().until(() -> reveals.open(CHAT).isEmpty());
    assertThat(message).containsExactly(RAW.card(), HIDDEN);
  }

  @Test
  void whatIsRefusedForADayIsGivenUp() {
    refuses = true;
    show(curtain);
    now = now.plus(Duration.ofHours(25));
    await().until(() -> reveals.open(CHAT).isEmpty());
    assertThat(message).containsExactly(RAW.card());
  }

  @Test
  void nothingIsShownThatCannotBeKeptInMind() {
    Reveals down =
        new Reveals() {
          @Override
          public void keep(Shown shown) {
            throw new IllegalStateException("down");
          }

          @Override
          public void forget(Shown shown) {
            throw new IllegalStateException("down");
          }

          @Override
          public List<Shown> open(PlatformId platform) {
            throw new IllegalStateException("down");
          }
        };
    try (Curtain blind = curtain(down)) {
      blind.open();
      show(blind);
    }
    assertThat(message).containsExactly(HIDDEN);
  }

  @Test
  void whatMayStayIsJustShown() {
    curtain.show("m", new Sequel.Part(HIDDEN), () -> message.add(HIDDEN));
    assertThat(message).containsExactly(HIDDEN);
    assertThat(reveals.open(CHAT)).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
