package dev.lately.view;

import dev.lately.model.Participant;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a participant said of himself, with nothing masked, and what stands in its place
/// afterwards.
public record RevealCard(Reader reader, String reference) {
  private static final int LABEL = 60;
  private static final int VALUE = 300;

  /// A form asks less.
  private static final int FIELDS = 25;

  /// Nothing of it yet.
  public Card before() {
    return card(heading());
  }

  /// It is shown for so long.
  public Sequel.Part of(Participant said, Duration shown) {
    Block until =
        new Block.Notice(
            Block.Tone.WARNING, Text.words(reader.say("reveal.until", shown.toSeconds())));
    Card told = new Card(List.of(heading(), fields(said), until), List.of());
    Expiry end = new Expiry(shown, reader.say("reveal.hidden", reference));
    return new Sequel.Part(told, Optional.empty(), Optional.of(end));
  }

  private Block heading() {
    return new Block.Heading(Text.words(reader.say("reveal.heading", reference)));
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

  public Card failed(SourceName source, Trouble trouble) {
    Text why = new TroubleText(reader).alone(source, trouble);
    return card(new Block.Notice(Block.Tone.WARNING, why));
  }

  private static Card card(Block block) {
    return new Card(List.of(block), List.of());
  }
}
