package dev.lately.subscription;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.DISCORD;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.PLAIN;
import static dev.lately.subscription.Wishes.RICH;
import static dev.lately.subscription.Wishes.TELEGRAM;
import static dev.lately.subscription.Wishes.chat;
import static dev.lately.subscription.Wishes.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// What everybody who keeps subscriptions keeps to.
public abstract class SubscriptionsContract {
  /// The same ones at each call within a test, perhaps read anew; none at its beginning.
  protected abstract Subscriptions subscriptions();

  private Subscription add(Place place, Terms terms, Instant due) {
    return subscriptions().add(place, FOUNDER, terms, due).orElseThrow();
  }

  private Subscription add(Place place) {
    return add(place, PLAIN, NOW);
  }

  @Test
  void whatWasAddedIsFoundAsItWas() {
    for (Terms terms : List.of(PLAIN, RICH)) {
      for (Place place : List.of(CHANNEL, topic("-100", "7"), Place.privateTo(FOUNDER.person()))) {
        Subscription made = add(place, terms, NOW.plusMillis(1));
        assertThat(made)
            .isEqualTo(new Subscription(made.id(), place, FOUNDER, terms, new State.Active(), 1));
        assertThat(subscriptions().find(made.id())).contains(made);
        assertThat(subscriptions().next(made.id())).contains(NOW.plusMillis(1));
      }
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Subscription made = add(CHANNEL);
    assertThat(subscriptions().find(made.id() + 1)).isEmpty();
    assertThat(subscriptions().next(made.id() + 1)).isEmpty();
    assertThat(subscriptions().remove(made.id() + 1)).isFalse();
    assertThat(subscriptions().at(topic("-100", "7"))).isEmpty();
  }

  @Test
  void theRolesOfTheFounderAreNotKept() {
    Founder withRoles =
        new Founder(new Person(DISCORD, "4711", Set.of("r")), FOUNDER.locale(), FOUNDER.at());
    Subscription made = subscriptions().add(CHANNEL, withRoles, PLAIN, NOW).orElseThrow();
    assertThat(made.founder()).isEqualTo(FOUNDER);
    assertThat(subscriptions().find(made.id())).contains(made);
  }

  @Test
  void instantsAreKeptToTheMillisecond() {
    Instant fine = NOW.plusNanos(1_999_999);
    Founder precise = new Founder(FOUNDER.person(), FOUNDER.locale(), fine);
    Subscription made = subscriptions().add(CHANNEL, precise, PLAIN, fine).orElseThrow();
    assertThat(made.founder().at()).isEqualTo(NOW.plusMillis(1));
    assertThat(subscriptions().find(made.id())).contains(made);
    assertThat(subscriptions().next(made.id())).contains(NOW.plusMillis(1));
    assertThat(subscriptions().change(made.withState(new State.Paused(fine)), fine)).isTrue();
    assertThat(subscriptions().find(made.id()).orElseThrow().state())
        .isEqualTo(new State.Paused(NOW.plusMillis(1)));
  }

  @Test
  void aPlaceHasTenAndNoMore() {
    List<Subscription> made = new ArrayList<>();
    for (int i = 0; i < Subscriptions.MOST_IN_A_PLACE; i++) {
      made.add(add(CHANNEL));
    }
    assertThat(subscriptions().add(CHANNEL, FOUNDER, PLAIN, NOW)).isEmpty();
    assertThat(subscriptions().at(CHANNEL)).containsExactlyElementsOf(made);
    subscriptions().remove(made.getFirst().id());
    assertThat(subscriptions().add(CHANNEL, FOUNDER, PLAIN, NOW)).isPresent();
  }

  @Test
  void topicsOfOneGroupArePlacesOfTheirOwn() {
    Subscription seven = add(topic("-100", "7"));
    Subscription eight = add(topic("-100", "8"));
    Subscription general = add(chat("-100"));
    assertThat(subscriptions().at(topic("-100", "7"))).containsExactly(seven);
    assertThat(subscriptions().at(chat("-100"))).containsExactly(general);
    assertThat(subscriptions().in(TELEGRAM, "-100")).containsExactly(seven, eight, general);
    assertThat(subscriptions().in(DISCORD, "-100")).isEmpty();
  }

  @Test
  void manyAtOnceDoNotExceedWhatAPlaceMayHave() throws Exception {
    List<Optional<Subscription>> made =
        atOnce(16, _ -> () -> subscriptions().add(CHANNEL, FOUNDER, PLAIN, NOW));
    assertThat(made).filteredOn(Optional::isPresent).hasSize(Subscriptions.MOST_IN_A_PLACE);
    assertThat(subscriptions().at(CHANNEL)).hasSize(Subscriptions.MOST_IN_A_PLACE);
  }

  @Test
  void aChangeIsWrittenAndCounted() {
    Subscription made = add(CHANNEL);
    State paused = new State.Paused(NOW);
    Subscription changed = made.withTerms(RICH).withPlace(topic("-100", "7")).withState(paused);
    assertThat(subscriptions().change(changed, NOW.plusSeconds(5))).isTrue();
    assertThat(subscriptions().find(made.id()))
        .contains(
            new Subscription(
                made.id(), changed.place(), made.founder(), RICH, paused, made.version() + 1));
    assertThat(subscriptions().next(made.id())).contains(NOW.plusSeconds(5));
  }

  @Test
  void ofTwoChangesToTheSameVersionTheSecondIsRefused() {
    Subscription made = add(CHANNEL);
    assertThat(subscriptions().change(made.withTerms(RICH), NOW)).isTrue();
    assertThat(subscriptions().change(made.withState(new State.Paused(NOW)), NOW)).isFalse();
    Subscription there = subscriptions().find(made.id()).orElseThrow();
    assertThat(there.terms()).isEqualTo(RICH);
    assertThat(there.isActive()).isTrue();
    assertThat(subscriptions().change(there.withTerms(PLAIN), NOW)).isTrue();
  }

  @Test
  void ofManyChangesAtOnceOneIsWritten() throws Exception {
    Subscription made = add(CHANNEL);
    List<Boolean> written =
        atOnce(8, i -> () -> subscriptions().change(made.withTerms(RICH), NOW.plusSeconds(i)));
    assertThat(written).containsOnlyOnce(true);
    assertThat(subscriptions().find(made.id()).orElseThrow().version())
        .isEqualTo(made.version() + 1);
  }

  @Test
  void whatWasRemovedIsGoneAndItsIdIsNotGivenAgain() {
    Subscription made = add(CHANNEL);
    assertThat(subscriptions().remove(made.id())).isTrue();
    assertThat(subscriptions().remove(made.id())).isFalse();
    assertThat(subscriptions().find(made.id())).isEmpty();
    assertThat(subscriptions().change(made.withTerms(RICH), NOW)).isFalse();
    assertThat(add(CHANNEL).id()).isGreaterThan(made.id());
  }

  @Test
  void dueAreTheActiveOnesTheLongestDueFirst() {
    Subscription late = add(CHANNEL, PLAIN, NOW.minusSeconds(1));
    Subscription later = add(CHANNEL, PLAIN, NOW.minusSeconds(9));
    Subscription justNow = add(CHANNEL, PLAIN, NOW);
    add(CHANNEL, PLAIN, NOW.plusMillis(1));
    Subscription paused = add(CHANNEL, PLAIN, NOW);
    subscriptions().change(paused.withState(new State.Paused(NOW)), NOW);
    assertThat(subscriptions().dueBy(NOW, 10))
        .containsExactly(
            new Subscriptions.Due(later, NOW.minusSeconds(9)),
            new Subscriptions.Due(late, NOW.minusSeconds(1)),
            new Subscriptions.Due(justNow, NOW));
    assertThat(subscriptions().dueBy(NOW, 1))
        .extracting(d -> d.subscription())
        .containsExactly(later);
  }

  @Test
  void thoseThatThePlatformHindersAreKnownWithTheirReasons() {
    add(CHANNEL);
    for (Hindrance.Kind kind : Hindrance.Kind.values()) {
      State state = new State.Hindered(NOW, new Hindrance(kind, "Send Messages"));
      assertThat(subscriptions().change(add(CHANNEL).withState(state), NOW)).isTrue();
    }
    State plain = new State.Hindered(NOW, Hindrance.of(Hindrance.Kind.GONE));
    subscriptions().change(add(CHANNEL).withState(plain), NOW);
    assertThat(subscriptions().hindered())
        .extracting(s -> ((State.Hindered) s.state()).why())
        .containsExactly(
            new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages"),
            new Hindrance(Hindrance.Kind.GONE, "Send Messages"),
            new Hindrance(Hindrance.Kind.REMOVED, "Send Messages"),
            new Hindrance(Hindrance.Kind.BLOCKED, "Send Messages"),
            new Hindrance(Hindrance.Kind.CLOSED, "Send Messages"),
            new Hindrance(Hindrance.Kind.NOT_ALLOWED, "Send Messages"),
            Hindrance.of(Hindrance.Kind.GONE));
  }

  @Test
  void allAreReadInTheOrderOfTheirIds() {
    Subscription first = add(CHANNEL);
    Subscription second = add(chat("-1"));
    Subscription third = add(CHANNEL);
    assertThat(subscriptions().after(0, 2)).containsExactly(first, second);
    assertThat(subscriptions().after(second.id(), 2)).containsExactly(third);
  }

  @Test
  void aGroupThatMovedTakesItsTopicsAlong() {
    Subscription topic = add(topic("-100", "7"));
    Subscription general = add(chat("-100"), RICH, NOW.plusSeconds(1));
    Subscription other = add(chat("-200"));
    Subscription elsewhere =
        add(new Place(DISCORD, "-100", "-100", Optional.empty(), Place.Kind.GROUP));
    subscriptions().moved(TELEGRAM, "-100", "-100123");
    assertThat(subscriptions().in(TELEGRAM, "-100")).isEmpty();
    assertThat(subscriptions().in(TELEGRAM, "-100123"))
        .extracting(Subscription::place)
        .containsExactly(topic("-100123", "7"), chat("-100123"));
    assertThat(subscriptions().next(general.id())).contains(NOW.plusSeconds(1));
    assertThat(subscriptions().find(other.id())).contains(other);
    assertThat(subscriptions().find(elsewhere.id())).contains(elsewhere);
    assertThat(subscriptions().change(topic.withTerms(RICH), NOW))
        .as("a change that knows the old place")
        .isFalse();
  }

  @Test
  void aChannelKeepsItsIdWhenItsSpaceMoves() {
    add(CHANNEL);
    subscriptions().moved(DISCORD, CHANNEL.space(), "9");
    assertThat(subscriptions().in(DISCORD, "9"))
        .extracting(s -> s.place().channel())
        .containsExactly("101");
  }

  /// What so many threads got who began together.
  private static <T> List<T> atOnce(int threads, IntFunction<Callable<T>> work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(threads);
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Callable<T> call = work.apply(i);
      calls.add(() -> {
        together.await();
        return call.call();
      });
    }
    List<T> got = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService each = Executors.newCachedThreadPool()) {
      for (Future<T> one : each.invokeAll(calls)) {
        got.add(one.get());
      }
    }
    return got;
  }
}
