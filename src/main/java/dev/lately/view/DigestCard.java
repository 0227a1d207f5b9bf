package dev.lately.view;

import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The digest: what happened on a day, or on several that became one message. `notices` are lines
/// about the digest itself.
public record DigestCard(Reader reader, DigestCodes codes, List<Block> notices) {
  public DigestCard {
    notices = List.copyOf(notices);
  }

  public Card of(DigestStory story) {
    List<Block> blocks = above(story);
    if (!story.isKnown()) {
      blocks.add(new Block.Notice(Block.Tone.ERROR, words("digest.unreachable")));
    } else if (story.figures().isEmpty()) {
      blocks.add(new Block.Paragraph(words(story.isOpen() ? "digest.noneKnown" : "digest.none")));
    } else {
      blocks.add(new Block.Facts(new DigestFacts(reader, story).all()));
      if (story.namesSessions() && !story.figures().newest().isEmpty()) {
        blocks.add(newest(story));
      }
    }
    blocks.add(new Block.Footer(footer(story)));
    return new Card(blocks, controls(story));
  }

  /// The one line of a week in which nothing came; `since` is the first day without a session.
  public Card heartbeat(DigestStory story, LocalDate since) {
    String day = new DayWords(reader.clock().texts()).day(since);
    List<Block> blocks = above(story);
    blocks.add(new Block.Paragraph(words("digest.heartbeat", day)));
    blocks.add(new Block.Footer(footer(story)));
    return new Card(blocks, controls(story));
  }

  private List<Block> above(DigestStory story) {
    List<Block> blocks = new ArrayList<>();
    String days = new DayWords(reader.clock().texts()).days(story.days());
    blocks.add(new Block.Heading(words("digest.heading", days)));
    story.due().ifPresent(due -> blocks.add(new Block.Notice(Block.Tone.INFORMATION, late(due))));
    blocks.addAll(notices);
    TroubleText troubles = new TroubleText(reader);
    for (SourceReport report : story.reports()) {
      report
          .trouble()
          .map(trouble -> troubles.lasting(report, trouble))
          .ifPresent(line -> blocks.add(new Block.Notice(Block.Tone.WARNING, line)));
    }
    return blocks;
  }

  private Text late(Instant due) {
    return Text.of(
        new Span.Words(reader.say("digest.late") + " "),
        reader.clock().dateTime(due),
        new Span.Words("."));
  }

  private Block newest(DigestStory story) {
    RowText words = new RowText(reader);
    List<Block.Row> rows = new ArrayList<>();
    for (Session session : story.figures().newest()) {
      rows.add(new Block.Row(rows.size() + 1, words.title(session), words.detail(session)));
    }
    Recency recency =
        Recency.Bounds.of(reader.clock().now(), reader.clock().zone())
            .recency(story.figures().newest().getFirst().times().lastActivity());
    return new Block.Group(recency, words("digest.newest", rows.size()), rows);
  }

  private Text footer(DigestStory story) {
    List<String> parts = new ArrayList<>();
    parts.add(reader.say("footer.sources", story.reports().size()));
    story.reports().stream()
        .filter(report -> !report.stale())
        .flatMap(report -> report.asOf().stream())
        .min(Comparator.naturalOrder())
        .ifPresent(time -> parts.add(reader.say("footer.asOf") + " " + reader.clock().at(time)));
    parts.add(reader.clock().zone().getId());
    return Text.words(String.join(" · ", parts));
  }

  /// Where only counts may be seen there is nothing to browse or to keep.
  private List<Control> controls(DigestStory story) {
    List<Control.Button> buttons = new ArrayList<>();
    boolean browsable = story.namesSessions() && !story.figures().isEmpty();
    button("browse", codes.browse().filter(_ -> browsable)).ifPresent(buttons::add);
    button("csv", codes.csv().filter(_ -> browsable)).ifPresent(buttons::add);
    button("pause", codes.pause()).ifPresent(buttons::add);
    button("change", codes.change()).ifPresent(buttons::add);
    return buttons.isEmpty() ? List.of() : List.of(new Control.Buttons(buttons));
  }

  private Optional<Control.Button> button(String key, Optional<String> code) {
    return code.map(c -> new Control.Button(reader.say("button.digest." + key), c, true));
  }

  private Text words(String key, Object... values) {
    return Text.words(reader.say(key, values));
  }
}
