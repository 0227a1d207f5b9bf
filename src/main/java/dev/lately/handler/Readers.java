package dev.lately.handler;

import dev.lately.command.Request;
import dev.lately.command.ShortReferences;
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
/// `references` are what sessions are called.
public record Readers(
    InstantSource clock, ZoneId zone, Map<SourceName, String> vendors, ShortReferences references) {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");

  public Readers(InstantSource clock, ZoneId zone, Map<SourceName, String> vendors) {
    this(clock, zone, vendors, ShortReferences.PLAIN);
  }

  /// Whoever subscribed, in the zone that the digest goes by.
  Reader of(Subscription subscription) {
    Texts texts = Texts.of(subscription.founder().locale());
    return new Reader(
        new Clock(clock.instant(), subscription.terms().rhythm().zone(), texts), vendors);
  }

  /// No hyphen can stand in a command of Telegram.
  private static String admin(Request request) {
    return request.person().platform().equals(TELEGRAM) ? "/sessions_admin" : "/sessions-admin";
  }

  Reader of(Request request) {
    Texts texts = Texts.of(request.locale());
    Clock now = new Clock(clock.instant(), request.zone().orElse(zone), texts);
    return request.person().platform().equals(PlatformId.TERMINAL)
        ? new Reader(now, vendors, "lately")
        : new Reader(now, vendors, "/sessions", admin(request));
  }
}
