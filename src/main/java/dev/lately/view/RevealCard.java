package dev.lately.view;

import dev.lately.model.Participant;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a participant said of himself, with nothing masked, and what stands in its place
/// afterwards.
public record RevealCard(Reader reader, String reference) {
  private static final int LABEL = 60;
  private static final int VALUE = 300;

  /// A form asks less.
  private static final int FIELDS = 25;

  /// It is shown for so long.
  public Card of(Participant said, Duration shown) {
    Block heading = new Block.Heading(Text.words(reader.say("reveal.heading", reference)));
    Block until = notice(Block.Tone.WARNING, "reveal.until", shown.toSeconds());
    return new Card(List.of(heading, fields(said), until), List.of());
  }

  private Block fields(Participant said) {
    return new Block.Facts(
        said.fields().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .limit(FIELDS)
            .map(field -> fact(field.getKey(), field.getValue()))
            .toList());
  }

  private Block.Fact fact(String label, String value) {
    return reader.fact(
        Foreign.fold(label, LABEL).orElse("…"),
        Text.of(new Span.Foreign(Foreign.fold(value, VALUE).orElse("…"))));
  }

  /// What stands there afterwards.
  public Card hidden() {
    return card(notice(Block.Tone.INFORMATION, "reveal.hidden", reference));
  }

  public Card failed(SourceName source, Trouble trouble) {
    Text why = new TroubleText(reader).alone(source, trouble);
    return card(new Block.Notice(Block.Tone.WARNING, why));
  }

  private Block notice(Block.Tone tone, String key, Object... values) {
    return new Block.Notice(tone, Text.words(reader.say(key, values)));
  }

  private static Card card(Block block) {
    return new Card(List.of(block), List.of());
  }
}
