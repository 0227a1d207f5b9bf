package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.StatsAsk;
import dev.lately.listing.Slice;
import dev.lately.model.Range;
import dev.lately.model.SourceReport;
import dev.lately.model.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The numbers of some days, in so few words that a picture has room for them.
public record StatsCard(Reader reader, CodeStamp stamp) {
  /// So many lines of a split; of more days or hours the strongest are named.
  private static final int LINES = 8;

  private static final int STRONGEST = 5;

  public Card of(StatsStory story) {
    StatsWords words = new StatsWords(reader);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.of(new Span.Foreign(words.heading(story)))));
    blocks.addAll(notices(story));
    if (story.isKnown()) {
      blocks.add(new Block.Facts(facts(story, words)));
      blocks.addAll(split(story, words));
      blocks.add(new Block.Footer(Text.words(footer(story))));
    } else {
      Text nothing = Text.words(reader.say("stats.unreachable"));
      blocks.add(new Block.Notice(Block.Tone.ERROR, nothing));
    }
    return new Card(blocks, controls(story.ask()));
  }

  private List<Block> notices(StatsStory story) {
    TroubleText troubles = new TroubleText(reader);
    List<Block> notices = new ArrayList<>();
    for (SourceReport report : story.reports()) {
      report.trouble().map(trouble -> troubles.notice(report, trouble)).ifPresent(notices::add);
    }
    String unread =
        story.reports().stream()
            .filter(report -> report.more() && report.trouble().isEmpty())
            .map(report -> report.source().value())
            .collect(Collectors.joining(", "));
    if (!unread.isEmpty()) {
      Text line = Text.words(reader.say("stats.open", unread));
      notices.add(new Block.Notice(Block.Tone.INFORMATION, line));
    }
    return notices;
  }

  private List<Block.Fact> facts(StatsStory story, StatsWords words) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("digest.sessions", words.sessions(story)));
    facts.add(fact("digest.messages", words.messages(story)));
    facts.add(fact("digest.leads", words.leads(story)));
    story
        .numbers()
        .hours()
        .busiest()
        .filter(_ -> story.ask().by() != Split.HOUR)
        .ifPresent(hour -> {
          String when = new DayWords(reader.clock().texts()).hour(hour);
          String sessions = reader.say("footer.sessions", hour.sessions());
          facts.add(fact("digest.busiest", when + " · " + sessions));
        });
    return facts;
  }

  private Block.Fact fact(String key, String value) {
    return reader.fact(reader.say(key), Text.words(value));
  }

  /// In lines where there are few; else the strongest in one.
  private List<Block> split(StatsStory story, StatsWords words) {
    Split by = story.ask().by();
    boolean isTime = by == Split.DAY || by == Split.HOUR;
    List<Slice> slices = story.numbers().slices();
    if (story.numbers().sessions() == 0 && isTime) {
      return List.of();
    }
    if (isTime && slices.size() > LINES) {
      String strongest =
          story.numbers().strongest(STRONGEST).stream()
              .map(
                  slice -> reader.say("colon", words.part(slice.part()), words.count(story, slice)))
              .collect(Collectors.joining(" · "));
      return List.of(new Block.Facts(List.of(fact("stats.strongest." + by, strongest))));
    }
    List<Block.Fact> lines =
        story.numbers().first(LINES).stream()
            .map(slice ->
                reader.fact(words.part(slice.part()), Text.words(words.count(story, slice))))
            .toList();
    return lines.isEmpty() ? List.of() : List.of(new Block.Facts(lines));
  }

  private String footer(StatsStory story) {
    Optional<Instant> oldest =
        story.reports().stream()
            .filter(report -> !report.stale())
            .flatMap(report -> report.asOf().stream())
            .min(Comparator.naturalOrder());
    String at =
        oldest
            .map(time -> reader.say("footer.asOf") + " " + reader.clock().at(time) + " · ")
            .orElse("");
    return at + reader.clock().zone().getId() + " · " + reader.say("stats.footer");
  }

  private List<Control> controls(StatsAsk ask) {
    List<Control.Button> ranges =
        Arrays.stream(Range.values())
            .map(range -> button("button.range." + range, ask.of(range), range != ask.range()))
            .toList();
    List<Control.Button> splits =
        Arrays.stream(Split.values())
            .map(by -> button("button.split." + by, ask.by(by), by != ask.by()))
            .toList();
    return List.of(
        new Control.Buttons(ranges),
        new Control.Buttons(splits),
        new Control.Buttons(List.of(button("button.refresh", ask, true))));
  }

  private Control.Button button(String key, StatsAsk ask, boolean enabled) {
    return new Control.Button(reader.say(key), stamp.code(Action.STATS, ask.number()), enabled);
  }
}
