package dev.lately.command;

import static java.util.stream.Collectors.joining;

import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a digest is typed that was agreed before.
public final class DigestLine {
  private DigestLine() {}

  /// The command that adds it anew; `channel` is where it goes, where that is not here.
  public static String add(Terms terms, Optional<String> channel) {
    List<String> words = new ArrayList<>(List.of("digest add"));
    words.add("at:" + terms.rhythm().at());
    words.add("zone:" + terms.rhythm().zone().getId());
    words.addAll(when(terms.rhythm()));
    words.addAll(what(terms.content()));
    words.addAll(how(terms.manner()));
    channel.ifPresent(id -> words.add("channel:" + id));
    return String.join(" ", words);
  }

  /// How a place is named in a terminal.
  public static String place(Place place) {
    String space = place.platform() + "/" + place.space();
    String chat = place.channel().equals(place.space()) ? space : space + "/" + place.channel();
    return "--place " + place.topic().map(topic -> chat + "/" + topic).orElse(chat);
  }

  private static List<String> when(Rhythm rhythm) {
    List<String> words = new ArrayList<>();
    if (!rhythm.days().equals(Rhythm.EVERY_DAY)) {
      words.add("days:" + days(rhythm));
    }
    if (!rhythm.catchUp().equals(Rhythm.CATCH_UP)) {
      words.add("catchup:" + span(rhythm.catchUp()));
    }
    return words;
  }

  private static String days(Rhythm rhythm) {
    return rhythm
        .firstOfRun()
        .map(first -> day(first) + "-" + day(first.plus(rhythm.days().size() - 1)))
        .orElseGet(() -> rhythm.weekdays().stream().map(DigestLine::day).collect(joining(",")));
  }

  private static String day(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String span(Duration span) {
    return span.toMinutesPart() == 0 ? span.toHours() + "h" : span.toMinutes() + "m";
  }

  private static List<String> what(Content content) {
    List<String> words = new ArrayList<>();
    if (!content.sources().isEmpty()) {
      words.add(
          "source:" + content.sources().stream().map(SourceName::value).collect(joining(",")));
    }
    content.text().ifPresent(text -> words.add("text:" + quoted(text)));
    content.origin().ifPresent(origin -> words.add("origin:" + quoted(origin)));
    if (content.top() != Content.USUAL) {
      words.add("top:" + content.top());
    }
    if (content.level() != Content.usual().level()) {
      words.add("level:" + content.level().word());
    }
    return words;
  }

  /// Quotation marks cannot be typed between quotation marks.
  private static String quoted(String words) {
    return "\"" + words.replaceAll("[\"“”„]", " ") + "\"";
  }

  private static List<String> how(Manner manner) {
    return Stream.of(
            manner.role().map(role -> "mention:" + role),
            Optional.of("silent").filter(_ -> manner.silent()),
            Optional.of("empty:" + manner.emptyDay().word())
                .filter(_ -> manner.emptyDay() != Manner.USUAL.emptyDay()))
        .flatMap(Optional::stream)
        .toList();
  }
}
