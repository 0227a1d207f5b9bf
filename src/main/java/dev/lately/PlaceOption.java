package dev.lately;

import dev.lately.model.Place;
import dev.lately.model.Place.Kind;
import dev.lately.model.PlatformId;
import dev.lately.settings.StandIns;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A chat on the command line, by the ids that its platform gives.
final class PlaceOption implements ITypeConverter<Place> {
  private static final Pattern DISCORD = Pattern.compile("discord/(\\d{1,20})/(\\d{1,20})");
  private static final Pattern TELEGRAM =
      Pattern.compile("telegram/(-?\\d{1,20})(?:/(\\d{1,10}))?");

  /// @throws TypeConversionException with what was typed and what is allowed
  @Override
  public Place convert(String typed) {
    refuseStandIn(typed, TELEGRAM);
    return discord(typed)
        .or(() -> telegram(typed))
        .orElseThrow(() ->
            new TypeConversionException(
                "found \""
                    + typed
                    + "\"; a place is written discord/GUILD/CHANNEL, telegram/CHAT or"
                    + " telegram/CHAT/TOPIC, with their ids"));
  }

  /// Where anybody is meant, nobody is.
  private static void refuseStandIn(String typed, Pattern telegram) {
    Matcher ids = telegram.matcher(typed);
    if (ids.matches() && StandIns.has(ids.group(1))) {
      throw new TypeConversionException(
          "found \"" + typed + "\"; allowed is the id of a chat, " + StandIns.WHY);
    }
  }

  private static Optional<Place> discord(String typed) {
    Matcher ids = DISCORD.matcher(typed);
    PlatformId platform = new PlatformId("discord");
    return ids.matches()
        ? Optional.of(new Place(platform, ids.group(1), ids.group(2), Optional.empty(), Kind.GROUP))
        : Optional.empty();
  }

  /// The ids of groups are below zero.
  private static Optional<Place> telegram(String typed) {
    Matcher ids = TELEGRAM.matcher(typed);
    if (!ids.matches()) {
      return Optional.empty();
    }
    String chat = ids.group(1);
    Kind kind = chat.startsWith("-") ? Kind.GROUP : Kind.PRIVATE;
    Optional<String> topic = Optional.ofNullable(ids.group(2));
    return Optional.of(new Place(new PlatformId("telegram"), chat, chat, topic, kind));
  }

  /// A person, by the id that the chat gives.
  static final class Who implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      if (StandIns.has(typed)) {
        throw new TypeConversionException(
            "found \"" + typed + "\"; allowed is the id of a person, " + StandIns.WHY);
      }
      return typed;
    }
  }

  /// A guild or chat as a whole.
  static final class Space implements ITypeConverter<Place> {
    private static final Pattern WORDS = Pattern.compile("(discord|telegram)/(-?\\d{1,20})");

    @Override
    public Place convert(String typed) {
      refuseStandIn(typed, TELEGRAM);
      Matcher ids = WORDS.matcher(typed);
      if (!ids.matches()) {
        throw new TypeConversionException(
            "found \"" + typed + "\"; allowed is discord/GUILD or telegram/CHAT, with their ids");
      }
      String id = ids.group(2);
      return new Place(new PlatformId(ids.group(1)), id, id, Optional.empty(), Kind.GROUP);
    }
  }
}
