package dev.lately.handler;

import dev.lately.access.PlaceHabits;
import dev.lately.access.PlaceHabits.Habit;
import dev.lately.command.Request;
import dev.lately.command.ShortReferences;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import dev.lately.subscription.Subscription;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/// For whom answers are made: the zone where the platform knows none, and the vendors' names.
///
/// `references` are what sessions are called, `habits` how places are spoken to.
public record Readers(
    InstantSource clock,
    ZoneId zone,
    Map<SourceName, String> vendors,
    ShortReferences references,
    PlaceHabits habits) {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");

  public Readers(InstantSource clock, ZoneId zone, Map<SourceName, String> vendors) {
    this(clock, zone, vendors, ShortReferences.PLAIN);
  }

  /// Where no place has a habit of its own.
  public Readers(
      InstantSource clock,
      ZoneId zone,
      Map<SourceName, String> vendors,
      ShortReferences references) {
    this(clock, zone, vendors, references, PlaceHabits.NONE);
  }

  /// Whoever subscribed, in the zone that the digest goes by.
  Reader of(Subscription subscription) {
    Texts texts = Texts.of(subscription.founder().locale());
    return new Reader(
            new Clock(clock.instant(), subscription.terms().rhythm().zone(), texts), vendors)
        .calling(references);
  }

  /// No hyphen can stand in a command of Telegram.
  private static String admin(Request request) {
    return request.person().platform().equals(TELEGRAM) ? "/sessions_admin" : "/sessions-admin";
  }

  /// Of a topic its own, or else that of its chat.
  private Habit habit(Place place) {
    Habit own = habits.of(place);
    return own.equals(Habit.NONE) && place.topic().isPresent()
        ? habits.of(place.withoutTopic())
        : own;
  }

  /// In the reader's zone where the platform knows it, else in the place's.
  Reader of(Request request) {
    Texts texts = Texts.of(request.locale());
    if (request.person().platform().equals(PlatformId.TERMINAL)) {
      ZoneId theirs = request.zone().orElse(zone);
      return new Reader(new Clock(clock.instant(), theirs, texts), vendors, "lately")
          .calling(references);
    }
    Habit habit = habit(request.place());
    ZoneId theirs = request.zone().or(habit::zone).orElse(zone);
    Clock now = new Clock(clock.instant(), theirs, texts);
    return new Reader(now, vendors, "/sessions", admin(request), habit.language(), references);
  }
}
