package dev.lately.handler;

import dev.lately.command.DigestAsk;
import dev.lately.command.Press;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestWriter;
import dev.lately.view.Block;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import java.time.InstantSource;

/// Answers about digests.
public final class DigestAnswer {
  private final Desk desk;

  public DigestAnswer(Desk desk) {
    this.desk = desk;
  }

  /// What it works with: what is kept, the ways to the places, who writes a digest, the time.
  public record Desk(Books books, Couriers couriers, DigestWriter writer, InstantSource clock) {}

  Reply answer(Asked asked, DigestAsk ask) {
    return switch (ask) {
      case DigestAsk.ListAll() -> list(asked);
      case DigestAsk.Add _,
          DigestAsk.Preview _,
          DigestAsk.Explain _,
          DigestAsk.Pause _,
          DigestAsk.Resume _,
          DigestAsk.Edit _,
          DigestAsk.Remove _ ->
          list(asked);
    };
  }

  Reply press(Asked asked, Press press) {
    return list(asked);
  }

  private Reply list(Asked asked) {
    int there =
        desk.books().subscriptions().in(asked.place().platform(), asked.place().space()).size();
    return new Reply.Private(
        new Notices(asked.reader()).say(Block.Tone.INFORMATION, "digests.heading", there), "");
  }
}
