package dev.lately.store;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/// A subscription as it stands in its table.
final class SubscriptionRow {
  private SubscriptionRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, Place place) {
    return statement
        .bind("platform", place.platform().value())
        .bind("space", place.space())
        .bind("channel", place.channel())
        .bind("topic", place.topic().orElse(null))
        .bind("kind", place.kind().name());
  }

  static <S extends SqlStatement<S>> S bind(S statement, Founder founder) {
    return statement
        .bind("founderPlatform", founder.person().platform().value())
        .bind("founder", founder.person().id())
        .bind("language", founder.locale().toLanguageTag())
        .bind("founded", founder.at().toEpochMilli());
  }

  static <S extends SqlStatement<S>> S bind(S statement, Terms terms) {
    return bind(bind(bind(statement, terms.rhythm()), terms.content()), terms.manner());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Rhythm rhythm) {
    return statement
        .bind("timeOfDay", rhythm.at().toString())
        .bind("zone", rhythm.zone().getId())
        .bind("weekdays", digits(rhythm))
        .bind("catchUp", rhythm.catchUp().toMillis());
  }

  private static String digits(Rhythm rhythm) {
    return rhythm.weekdays().stream()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Content content) {
    return statement
        .bind("sources", Words.of(content.sources()))
        .bind("words", Words.typed(content.text().orElse(null)))
        .bind("origin", Words.typed(content.origin().orElse(null)))
        .bind("top", content.top())
        .bind("level", content.level().word());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Manner manner) {
    return statement
        .bind("role", manner.role().orElse(null))
        .bind("silent", manner.silent())
        .bind("emptyDay", manner.emptyDay().word());
  }

  static <S extends SqlStatement<S>> S bind(S statement, State state) {
    return switch (state) {
      case State.Active _ ->
          bind(statement, "active", Optional.empty()).bind("hindrance", (String) null);
      case State.Paused(Instant since) ->
          bind(statement, "paused", Optional.of(since)).bind("hindrance", (String) null);
      case State.Hindered(Instant since, var why) ->
          bind(statement, "hindered", Optional.of(since)).bind("hindrance", Words.of(why));
    };
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, String state, Optional<Instant> since) {
    return statement
        .bind("state", state)
        .bind("since", since.map(Instant::toEpochMilli).orElse(null));
  }

  static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        PlaceRow.read(row),
        founder(row),
        new Terms(rhythm(row), content(row), manner(row)),
        state(row),
        row.getInt("version"));
  }

  private static Founder founder(ResultSet row) throws SQLException {
    PlatformId platform = new PlatformId(row.getString("founder_platform"));
    return new Founder(
        new Person(platform, row.getString("founder"), Set.of()),
        Locale.forLanguageTag(row.getString("language")),
        Instant.ofEpochMilli(row.getLong("founded")));
  }

  private static Rhythm rhythm(ResultSet row) throws SQLException {
    return new Rhythm(
        LocalTime.parse(row.getString("time_of_day")),
        ZoneId.of(row.getString("zone")),
        row.getString("weekdays")
            .chars()
            .mapToObj(digit -> DayOfWeek.of(digit - '0'))
            .collect(Collectors.toSet()),
        Duration.ofMillis(row.getLong("catch_up")));
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        Words.sources(row.getString("sources")),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getString("origin")),
        row.getInt("top"),
        Level.of(row.getString("level")).orElseThrow());
  }

  private static Manner manner(ResultSet row) throws SQLException {
    return new Manner(
        Optional.ofNullable(row.getString("role")),
        row.getBoolean("silent"),
        Manner.EmptyDay.of(row.getString("empty_day")).orElseThrow());
  }

  private static State state(ResultSet row) throws SQLException {
    Instant since = Instant.ofEpochMilli(row.getLong("since"));
    return switch (row.getString("state")) {
      case "active" -> new State.Active();
      case "paused" -> new State.Paused(since);
      case "hindered" -> new State.Hindered(since, Words.hindrance(row.getString("hindrance")));
      default -> throw new SQLException("an unknown state of a subscription");
    };
  }
}
