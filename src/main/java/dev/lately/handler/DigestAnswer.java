package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.DigestAsk;
import dev.lately.command.Press;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestWriter;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Subscription;
import dev.lately.view.Reply;
import java.time.InstantSource;
import java.util.function.Function;

/// Answers about digests.
public final class DigestAnswer {
  private final Desk desk;

  public DigestAnswer(Desk desk) {
    this.desk = desk;
  }

  /// What it works with: what is kept, the ways to the places, who writes a digest, the time.
  public record Desk(Books books, Couriers couriers, DigestWriter writer, InstantSource clock) {}

  Reply answer(Asked asked, DigestAsk ask, SessionQueries queries) {
    DigestTalk talk = new DigestTalk(desk, asked);
    DigestManage manage = new DigestManage(talk);
    return switch (ask) {
      case DigestAsk.Add add -> new DigestAdd(talk).answer(add);
      case DigestAsk.ListAll() -> new DigestList(talk).answer();
      case DigestAsk.Preview(long id) -> about(talk, id, new DigestPreview(talk)::answer);
      case DigestAsk.Explain(long id) -> about(talk, id, digest -> explain(talk, queries, digest));
      case DigestAsk.Pause(long id) -> manage.pause(id);
      case DigestAsk.Resume(long id) -> manage.resume(id);
      case DigestAsk.Edit(long id, var wish) -> manage.edit(id, wish);
      case DigestAsk.Remove(long id) -> manage.remove(id);
    };
  }

  Reply press(Asked asked, Press press, SessionQueries queries) {
    return new DigestPress(new DigestTalk(desk, asked), queries, press).answer();
  }

  private static Reply about(DigestTalk talk, long id, Function<Subscription, Reply> answer) {
    return talk.find(id).map(answer).orElseGet(() -> talk.unknown(id));
  }

  private static Reply explain(DigestTalk talk, SessionQueries queries, Subscription digest) {
    return new Reply.Private(
        new DigestExplain(talk, queries).card(digest),
        talk.asked().privately(Action.EXPLAIN, digest.id()));
  }
}
