package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards of one or two lines: refusals, mistakes, lost lists, and our own failures.
public record Notices(Reader reader) {
  private static final int TYPED = 60;
  private static final int LINE = 120;

  /// A sentence by its key.
  public Card say(Block.Tone tone, String key, Object... values) {
    return notice(tone, Text.words(reader.say(key, values)));
  }

  /// What was typed, what is allowed, and what was probably meant.
  public Card mistake(Misunderstood canonical) {
    Misunderstood mistake = reader.wording().worded(canonical);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Notice(Block.Tone.ERROR, wrong(mistake)));
    if (mistake.mistake() == Mistake.OPTION && mistake.allowed().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.words(reader.say("mistake.noOptions"))));
    } else if (!mistake.allowed().isEmpty()) {
      String allowed = reader.say("mistake.allowed", allowed(mistake));
      blocks.add(new Block.Paragraph(Text.words(allowed)));
    }
    return new Card(blocks, List.of());
  }

  /// Of sources there may be hundreds: as many as fit a line.
  private static String allowed(Misunderstood mistake) {
    String all = String.join(", ", mistake.allowed());
    int end = all.lastIndexOf(", ", LINE);
    return mistake.mistake() == Mistake.SOURCE && all.length() > LINE && end > 0
        ? all.substring(0, end) + " …"
        : all;
  }

  /// The same with the line that was probably meant, to be pressed.
  public Card mistake(Misunderstood mistake, String line, CodeStamp stamp) {
    String code = stamp.of(stamp.press().view().withText(Optional.of(line))).code(Action.TYPED, 0);
    return new Card(
        mistake(mistake).blocks(), List.of(HelpCard.line(reader.wording().typed(line), code)));
  }

  /// Our own failure, with the reference that stands in the log.
  public Card broken(String reference) {
    return notice(
        Block.Tone.ERROR,
        Text.of(new Span.Words(reader.say("broken") + " "), new Span.Code(reference)));
  }

  private Text wrong(Misunderstood mistake) {
    if (mistake.mistake() == Mistake.NO_OPTIONS) {
      return Text.words(reader.say("mistake.NO_OPTIONS", mistake.typed()));
    }
    return mistake.mistake() == Mistake.SESSION && mistake.typed().isBlank()
        ? Text.words(reader.say("mistake.session.none", reader.type("show 3")))
        : typed(mistake);
  }

  /// As somebody typed it, or what they could type.
  private String words(Misunderstood mistake) {
    String typed = mistake.typed();
    return mistake.mistake() == Mistake.WORDS && typed.startsWith("/")
        ? reader.lately() + " " + typed.substring(1)
        : typed;
  }

  private Text typed(Misunderstood mistake) {
    Optional<String> typed = Foreign.fold(words(mistake), TYPED);
    List<Span> spans = new ArrayList<>();
    spans.add(
        new Span.Words(reader.say("mistake." + mistake.mistake(), reader.type("show 3")) + " "));
    spans.add(new Span.Code(typed.orElse("…")));
    spans.add(new Span.Words("."));
    mistake
        .nearest()
        .ifPresent(nearest -> {
          spans.add(new Span.Words(" " + reader.say("mistake.nearest") + " "));
          spans.add(new Span.Code(nearest));
          spans.add(new Span.Words(reader.say("mistake.nearest.end")));
        });
    return new Text(spans);
  }

  private static Card notice(Block.Tone tone, Text text) {
    return new Card(List.of(new Block.Notice(tone, text)), List.of());
  }
}
