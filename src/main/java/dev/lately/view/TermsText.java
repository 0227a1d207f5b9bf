package dev.lately.view;

import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.subscription.Content;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Words what was agreed about a digest.
public record TermsText(Reader reader) {
  private static final int WEEK = 7;

  /// `08:00, Monday to Friday (Europe/Berlin)`.
  public String when(Rhythm rhythm) {
    return reader.say("terms.at", rhythm.at(), days(rhythm), rhythm.zone().getId());
  }

  List<Block.Fact> all(Terms terms, Place place, PlaceText places) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("when", when(terms.rhythm())));
    facts.add(reader.fact(reader.say("terms.where"), Text.of(places.of(place))));
    facts.add(reader.fact(reader.say("terms.about"), about(terms.content())));
    facts.add(fact("shows", shows(terms.content())));
    facts.add(fact("empty", reader.say("terms.empty." + terms.manner().emptyDay())));
    facts.addAll(call(terms.manner()));
    facts.add(fact("late", late(terms.rhythm().catchUp())));
    return facts;
  }

  private String late(Duration catchUp) {
    if (catchUp.isZero()) {
      return reader.say("terms.never");
    }
    boolean hours = catchUp.toMinutesPart() == 0;
    String most =
        hours
            ? reader.say("span.hours", catchUp.toHours())
            : reader.say("span.minutes", catchUp.toMinutes());
    return reader.say("terms.upTo", most);
  }

  private String days(Rhythm rhythm) {
    List<DayOfWeek> days = rhythm.weekdays();
    if (days.size() == WEEK) {
      return reader.say("terms.daily");
    }
    DayWords words = new DayWords(reader.clock().texts());
    return rhythm
        .firstOfRun()
        .map(first ->
            reader.say(
                "digest.days", words.weekday(first), words.weekday(first.plus(days.size() - 1))))
        .orElseGet(() -> days.stream().map(words::weekday).collect(Collectors.joining(", ")));
  }

  /// To what the sessions are limited; empty where all are told of.
  public Optional<Text> limits(Content content) {
    boolean isLimited =
        !content.sources().isEmpty() || content.text().isPresent() || content.origin().isPresent();
    return isLimited ? Optional.of(about(content)) : Optional.empty();
  }

  private Text about(Content content) {
    List<Span> spans = new ArrayList<>();
    String sources =
        content.sources().stream().map(Object::toString).collect(Collectors.joining(", "));
    spans.add(new Span.Words(sources.isEmpty() ? reader.say("terms.sources.all") : sources));
    content.text().ifPresent(text -> filter(spans, "terms.text", text));
    content.origin().ifPresent(origin -> filter(spans, "terms.origin", origin));
    return new Text(spans);
  }

  private void filter(List<Span> spans, String key, String typed) {
    Foreign.fold(typed, 100)
        .ifPresent(words -> {
          spans.add(new Span.Words(" · " + reader.say(key) + " "));
          spans.add(new Span.Foreign(reader.say("quoted", words)));
        });
  }

  private String shows(Content content) {
    return content.level().isAtLeast(Level.TITLES)
        ? reader.say("terms.titles", content.top())
        : reader.say("terms.counts");
  }

  private List<Block.Fact> call(Manner manner) {
    List<Span> spans = new ArrayList<>();
    manner
        .role()
        .ifPresent(id -> {
          spans.add(new Span.Words(reader.say("terms.mention") + " "));
          spans.add(new Span.Mention(Span.Kind.ROLE, id, reader.say("terms.role", id)));
        });
    if (manner.silent()) {
      spans.add(new Span.Words((spans.isEmpty() ? "" : " · ") + reader.say("terms.silent")));
    }
    return spans.isEmpty()
        ? List.of()
        : List.of(reader.fact(reader.say("terms.how"), new Text(spans)));
  }

  private Block.Fact fact(String key, String value) {
    return reader.fact(reader.say("terms." + key), Text.words(value));
  }

  /// Which of the sources a digest asks for are not there, or may not be shown there, any more.
  public Block missing(long id, Set<?> sources) {
    String names =
        sources.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    Text words =
        Text.of(
            new Span.Words(reader.say("terms.missing", names) + " "),
            new Span.Code(reader.type("digest edit " + id + " source:all")));
    return new Block.Notice(Block.Tone.WARNING, words);
  }
}
