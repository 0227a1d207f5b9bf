package dev.lately.view;

import dev.lately.listing.Asked;
import dev.lately.listing.DayFigures;
import dev.lately.listing.DayHours;
import dev.lately.listing.MessageCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The numbers of a digest, each with its label, and what was asked most.
record DigestFacts(Reader reader, DigestStory story) {
  /// As long as a question gets, in code points.
  private static final int TITLE = 90;

  List<Block.Fact> all() {
    DayFigures figures = story.figures();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("sessions", sessions()));
    facts.add(fact("messages", messages()));
    if (figures.leads() > 0) {
      facts.add(fact("leads", count(figures.leads(), story.isOpen())));
    }
    figures.hours().busiest().ifPresent(hour -> facts.add(fact("busiest", busiest(hour))));
    if (story.namesSessions()) {
      figures.asked().forEach(question -> asked(question).ifPresent(facts::add));
    }
    return facts;
  }

  private Optional<Block.Fact> asked(Asked question) {
    String times = reader.say("digest.asked", question.sessions());
    return Foreign.fold(question.title(), TITLE)
        .map(title -> reader.fact(times, Text.of(new Span.Foreign(title))));
  }

  private String sessions() {
    String counted = count(story.figures().sessions(), story.isOpen());
    return counted + " · " + usual(story.usual().sessions());
  }

  private String usual(OptionalInt usual) {
    String known = usual.isPresent() ? count(usual.getAsInt(), false) : reader.say("digest.notYet");
    if (!story.days().isOne()) {
      return reader.say("digest.usual.days", known);
    }
    DayWords words = new DayWords(reader.clock().texts());
    return reader.say("digest.usual", words.weekday(story.days().first().getDayOfWeek()), known);
  }

  private String messages() {
    MessageCount messages = story.figures().messages();
    if (messages.messages().isEmpty()) {
      return reader.say("digest.unknown");
    }
    String counted = count(messages.known(), story.isOpen() || messages.isOpen());
    return comparesMessages() ? counted + " · " + usual(story.usual().messages()) : counted;
  }

  /// That nothing is usual yet is said once, and never where a vendor does not tell.
  private boolean comparesMessages() {
    boolean awaited = story.usual().sessions().isPresent() && !story.figures().messages().isOpen();
    return story.usual().messages().isPresent() || awaited;
  }

  private String busiest(DayHours.Hour hour) {
    String words = new DayWords(reader.clock().texts()).hour(hour);
    return words + " · " + reader.say("footer.sessions", hour.sessions());
  }

  private String count(int number, boolean open) {
    return reader.say(open ? "count.open" : "count", number);
  }

  private Block.Fact fact(String key, String value) {
    return reader.fact(reader.say("digest." + key), Text.words(value));
  }
}
