package dev.lately.subscription;

import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What people in tests wish for.
public final class Wishes {
  public static final PlatformId DISCORD = new PlatformId("discord");
  public static final PlatformId TELEGRAM = new PlatformId("telegram");
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  public static final Place CHANNEL =
      new Place(DISCORD, "81384788765712384", "101", Optional.empty(), Place.Kind.GROUP);
  public static final Founder FOUNDER =
      new Founder(
          new Person(DISCORD, "4711", Set.of()),
          Locale.forLanguageTag("pt-BR"),
          NOW.minusMillis(7));
  public static final Terms PLAIN =
      new Terms(
          new Rhythm(
              LocalTime.of(8, 0), ZoneId.of("Europe/Berlin"), Rhythm.EVERY_DAY, Rhythm.CATCH_UP),
          Content.usual(),
          Manner.USUAL);
  public static final Terms RICH =
      new Terms(
          new Rhythm(
              LocalTime.of(23, 59),
              ZoneId.of("America/Argentina/Buenos_Aires"),
              Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
              Duration.ofMinutes(90)),
          new Content(
              List.of(new SourceName("website-bot"), new SourceName("docs-guru")),
              Optional.of("Où sont 👩‍👩‍👧‍👦 'factures'; --"),
              Optional.of("Telegram"),
              20,
              Level.COUNTS),
          new Manner(Optional.of("81384788765712385"), true, Manner.EmptyDay.LINE));

  private Wishes() {}

  /// A forum topic of a Telegram group.
  public static Place topic(String chat, String topic) {
    return new Place(TELEGRAM, chat, chat, Optional.of(topic), Place.Kind.GROUP);
  }

  /// The general topic of a Telegram group, or a group without topics.
  public static Place chat(String chat) {
    return new Place(TELEGRAM, chat, chat, Optional.empty(), Place.Kind.GROUP);
  }
}
