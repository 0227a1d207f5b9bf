package dev.lately.digest;

import static dev.lately.model.Level.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HindrancesTest {
  private static final Place PLACE = Counter.discord("7");
  private static final Hindrance MUTE =
      new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");
  private static final Outcome FAILED = new Outcome.Failed(MUTE);

  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName SITE = new SourceName("website");

  private final Counter counter = new Counter();
  private final Subscription daily = counter.daily(PLACE);

  @Test
  void aMissingRightIsToldBeforeTheHourAndOnlyOnce() {
    counter.discord.hindrances.put(PLACE, MUTE);

    counter.hindrances.foresee();
    counter.clock.move(Duration.ofMinutes(30));
    counter.hindrances.foresee();

    assertThat(counter.discord.told).hasSize(1);
    assertThat(counter.now(daily).isActive()).isTrue();
  }

  @Test
  void whoeverCannotBeWrittenToIsWrittenToTheNextTime() {
    counter.discord.hindrances.put(PLACE, MUTE);
    counter.discord.reaches = false;
    counter.hindrances.foresee();
    assertThat(counter.discord.told).isEmpty();

    counter.discord.reaches = true;
    counter.hindrances.foresee();
    assertThat(counter.discord.told).hasSize(1);
  }

  @Test
  void aRightThatIsLostAgainIsToldAgain() {
    counter.discord.hindrances.put(PLACE, MUTE);
    counter.hindrances.foresee();
    counter.discord.hindrances.clear();
    counter.hindrances.foresee();
    counter.discord.hindrances.put(PLACE, MUTE);

    counter.hindrances.foresee();

    assertThat(counter.discord.told).hasSize(2);
  }

  @Test
  void whatIsHinderedResumesByItselfWithTheNextHour() {
    counter.discord.hindrances.put(PLACE, MUTE);
    counter.hindrances.met(daily.id(), MUTE);
    counter.clock.moveTo("2026-11-10T12:00:00Z");
    counter.hindrances.review();
    assertThat(counter.now(daily).isActive()).isFalse();

    counter.discord.hindrances.clear();
    counter.hindrances.review();

    assertThat(counter.now(daily).isActive()).isTrue();
    assertThat(counter.subscriptions.next(daily.id()))
        .contains(Instant.parse("2026-11-11T08:00:00Z"));
    assertThat(counter.planner.plan()).isEmpty();
  }

  @Test
  void theDatesThatPassWhileItIsHinderedAreWrittenDown() {
    counter.discord.hindrances.put(PLACE, MUTE);
    counter.hindrances.met(daily.id(), MUTE);
    counter.clock.moveTo("2026-11-04T12:00:00Z");
    counter.hindrances.review();
    assertThat(counter.outcomes(daily)).containsExactly(FAILED, FAILED);

    counter.clock.moveTo("2026-11-05T08:30:00Z");
    counter.discord.hindrances.clear();
    counter.hindrances.review();
    counter.round();

    assertThat(counter.outcomes(daily)).containsExactly(FAILED, FAILED, FAILED);
    assertThat(counter.discord.posts).isZero();
  }

  @Test
  void ofALongHindranceOneMonthIsWrittenDown() {
    counter.hindrances.met(daily.id(), MUTE);
    counter.clock.move(Duration.ofDays(80));

    counter.hindrances.review();

    assertThat(counter.outcomes(daily)).hasSize(31).containsOnly(FAILED);
  }

  @Test
  void whatIsDueWhenItIsHinderedIsWrittenDownToo() {
    counter.clock.moveTo("2026-11-03T08:00:01Z");
    counter.hindrances.met(daily.id(), MUTE);

    counter.hindrances.review();

    assertThat(counter.outcomes(daily)).containsExactly(FAILED);
  }

  @Test
  void whatIsHinderedForNinetyDaysIsForgotten() {
    counter.discord.hindrances.put(PLACE, MUTE);
    counter.hindrances.met(daily.id(), MUTE);
    counter.clock.move(Hindrances.PATIENCE);
    counter.hindrances.review();
    assertThat(counter.subscriptions.find(daily.id())).isPresent();

    counter.clock.move(Duration.ofSeconds(1));
    counter.hindrances.review();

    assertThat(counter.subscriptions.find(daily.id())).isEmpty();
  }

  @Test
  void whatSomebodyPausedStaysPaused() {
    State paused = new State.Paused(counter.clock.instant());
    counter.subscriptions.change(daily.withState(paused), counter.clock.instant());

    counter.hindrances.met(daily.id(), MUTE);
    counter.clock.move(Duration.ofDays(200));
    counter.hindrances.review();

    assertThat(counter.now(daily).state()).isEqualTo(paused);
    assertThat(counter.discord.told).isEmpty();
  }

  @Test
  void aSourceThatIsTakenAwayIsToldOnceWhileItStaysSo() {
    counter.sources.add(SITE);
    Content both = new Content(List.of(DOCS, SITE), Optional.empty(), Optional.empty(), 5, TITLES);
    Terms terms = new Terms(daily.terms().rhythm(), both, daily.terms().manner());
    counter.subscriptions.change(daily.withTerms(terms), counter.clock.instant());
    counter.hindrances.foresee();
    assertThat(counter.discord.told).isEmpty();

    counter.sources.remove(SITE);
    counter.hindrances.foresee();
    counter.hindrances.foresee();
    assertThat(counter.discord.told).hasSize(1);
    assertThat(counter.discord.told.toString()).contains("lacks [website]");
    assertThat(counter.now(daily).isActive()).isTrue();

    counter.sources.add(SITE);
    counter.hindrances.foresee();
    counter.sources.remove(SITE);
    counter.hindrances.foresee();
    assertThat(counter.discord.told).hasSize(2);
  }

  @Test
  void whereAPlaceIsNotAllowedAnyMoreNoSourceIsNamedBesides() {
    counter.forbidden.add(PLACE.space());
    counter.hindrances.foresee();
    assertThat(counter.discord.told.toString()).contains("NOT_ALLOWED").doesNotContain("lacks");
  }

  @Test
  void aPlatformThatIsOffResumesNothing() {
    Subscription elsewhere =
        counter.daily(
            new Place(new PlatformId("slack"), "1", "1", Optional.empty(), Place.Kind.GROUP));
    counter.hindrances.met(elsewhere.id(), MUTE);

    counter.hindrances.review();

    assertThat(counter.now(elsewhere).isActive()).isFalse();
  }
}
