package dev.lately.chat;

import static dev.lately.view.Sequels.followed;
import static dev.lately.view.Sequels.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Messages that change by themselves, and what stops them.
class FillingsTest {
  private final Fillings fillings = new Fillings();
  private final List<Card> shown = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Optional<Card>> next = new CompletableFuture<>();
  private final Card list = followed(plain("list"), next);
  private final Card titles = plain("titles");

  @Test
  void anAnswerThatCameFirstIsNotOvertakenByTheFollowingOfAnEarlierOne() {
    fillings.replaced("message", 5);
    fillings.follow("message", 3, list, part -> shown.add(part.card()));
    fillings.follow("other", 3, list, part -> shown.add(part.card()));
    next.complete(Optional.of(titles));
    await().until(() -> !shown.isEmpty());
    assertThat(shown).containsExactly(titles);
  }

  @Test
  void whatDoesNotHoldAnyMoreWhenItIsToBeShownIsNot() {
    CompletableFuture<Optional<Sequel.Part>> later = new CompletableFuture<>();
    CountDownLatch looked = new CountDownLatch(1);
    AtomicBoolean holds = new AtomicBoolean(true);
    Sequel sequel =
        new Sequel(later)
            .provided(
                holds::get,
                () -> {
                  looked.countDown();
                  return Optional.empty();
                });
    fillings.follow(
        "message", 1, list.followedBy(Optional.of(sequel)), part -> shown.add(part.card()));
    holds.set(false);
    later.complete(Optional.of(new Sequel.Part(titles)));
    await().until(() -> looked.getCount() == 0);
    fillings.replaced("message", 2);
    assertThat(shown).isEmpty();
  }

  @Test
  void anEditThatFailedHindersNoLaterOne() {
    CompletableFuture<Optional<Card>> last = new CompletableFuture<>();
    List<Card> tried = new CopyOnWriteArrayList<>();
    fillings.follow(
        "message",
        1,
        list,
        part -> {
          tried.add(part.card());
          throw new IllegalStateException("gone");
        });
    next.complete(Optional.of(followed(titles, last)));
    await().until(() -> !tried.isEmpty());
    Card more = plain("more");
    last.complete(Optional.of(more));
    await().until(() -> tried.size() > 1);
    assertThat(tried.getLast()).isEqualTo(more);
  }

  @Test
  void whoeverReplacesAMessageWaitsForTheEditUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch going = new CountDownLatch(1);
    fillings.follow(
        "message",
        1,
        list,
        part -> {
          begun.countDown();
          awaitQuietly(going);
          shown.add(part.card());
        });
    next.complete(Optional.of(titles));
    begun.await();
    Thread press =
        Thread.ofVirtual()
            .start(() -> {
              fillings.replaced("message", 2);
              shown.add(plain("page two"));
            });
    await().until(() -> press.getState() == Thread.State.BLOCKED);
    going.countDown();
    press.join();
    assertThat(shown).containsExactly(titles, plain("page two"));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
