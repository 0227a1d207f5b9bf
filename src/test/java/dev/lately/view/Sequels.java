package dev.lately.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Cards that a test fills in when it wants to.
public final class Sequels {
  private Sequels() {}

  public static Card plain(String words) {
    return new Card(
        List.of(new Block.Notice(Block.Tone.INFORMATION, Text.words(words))), List.of());
  }

  /// The same card, with what becomes of it.
  public static Card followed(Card card, CompletableFuture<Optional<Card>> next) {
    return card.followedBy(Optional.of(new Sequel(next.thenApply(to -> to.map(Sequel.Part::new)))));
  }

  /// The same card, which becomes another with a file.
  public static Card followed(Card card, CompletableFuture<Card> next, Document file) {
    return card.followedBy(
        Optional.of(
            new Sequel(next.thenApply(n -> Optional.of(new Sequel.Part(n, Optional.of(file)))))));
  }

  /// The card of a sample list, with other words above it.
  public static Card list(String words) {
    List<Block> blocks = new ArrayList<>(plain(words).blocks());
    blocks.addAll(SampleCards.list().blocks());
    return new Card(blocks, SampleCards.list().controls());
  }
}
