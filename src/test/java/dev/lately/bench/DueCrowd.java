package dev.lately.bench;

import dev.lately.chat.discord.local.LocalDiscord;
import dev.lately.chat.telegram.LocalBotApi;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.store.Database;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Subscriptions that are all due in one minute: half of them each in a Telegram group of its own,
/// half in Discord channels, ten to each.
record DueCrowd(int size) {
  private static final long FIRST = 4_700_100_000L;
  private static final Duration NOTICE = Duration.ofSeconds(4);

  List<String> groups() {
    return IntStream.range(0, size / 2).mapToObj(DueCrowd::group).toList();
  }

  private static String group(int number) {
    return String.valueOf(-FIRST - number);
  }

  private static String channel(int number) {
    return "7" + (FIRST + number / Subscriptions.MOST_IN_A_PLACE);
  }

  /// The group that hangs.
  static long first() {
    return -FIRST;
  }

  void gather(LocalDiscord discord, LocalBotApi telegram) {
    groups().forEach(group -> telegram.telegram().type(Long.parseLong(group), 1, "hello"));
    IntStream.range(0, size / 2)
        .mapToObj(DueCrowd::channel)
        .distinct()
        .forEach(discord::addChannel);
  }

  /// Writes all of them; they are due tomorrow.
  void subscribe(Database database) {
    JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    for (int n = 0; n < size / 2; n++) {
      add(subscriptions, place("telegram", group(n), group(n)));
      add(subscriptions, place("discord", LocalDiscord.GUILD, channel(n)));
    }
  }

  private static Place place(String platform, String space, String channel) {
    return new Place(new PlatformId(platform), space, channel, Optional.empty(), Place.Kind.GROUP);
  }

  private static void add(JdbcSubscriptions subscriptions, Place place) {
    Instant now = Instant.now();
    Rhythm rhythm = new Rhythm(LocalTime.NOON, ZoneOffset.UTC, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    Manner manner = new Manner(Optional.empty(), false, Manner.EmptyDay.LINE);
    Person person = new Person(place.platform(), "4711", Set.of());
    subscriptions
        .add(
            place,
            new Founder(person, Locale.ENGLISH, now),
            new Terms(rhythm, Content.usual(), manner),
            now.plus(1, ChronoUnit.DAYS))
        .orElseThrow();
  }

  /// It begins in a few seconds at the soonest.
  static Instant nextMinute() {
    return Instant.now().plus(NOTICE).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  /// It has begun, so what is due in it is due at once.
  static Instant thisMinute() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  /// Makes all of them due in that minute.
  static void makeDue(Database database, Instant minute) throws SQLException {
    String sql = "update subscriptions set time_of_day = ?, next_due = ?";
    try (Connection connection = database.source().getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, LocalTime.ofInstant(minute, ZoneOffset.UTC).toString());
      update.setLong(2, minute.toEpochMilli());
      update.executeUpdate();
    }
  }
}
