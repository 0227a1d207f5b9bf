package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.DigestAsk;
import dev.lately.command.Press;
import dev.lately.digest.Books;
import dev.lately.digest.Couriers;
import dev.lately.digest.DigestWriter;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.query.SessionQueries;
import dev.lately.subscription.Subscription;
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

  boolean isMember(Person person, Place place) {
    return desk.couriers().isMember(person, place);
  }

  Reply answer(Asked asked, DigestAsk ask, SessionQueries queries) {
    DigestTalk talk = new DigestTalk(desk, asked);
    DigestManage manage = new DigestManage(talk);
    DigestChoice choice = new DigestChoice(talk);
    return switch (ask) {
      case DigestAsk.Add add -> new DigestAdd(talk).answer(add);
      case DigestAsk.ListAll() -> new DigestList(talk).answer();
      case DigestAsk.Preview(var id) ->
          choice.of(id, "preview", new DigestPreview(talk, queries)::answer);
      case DigestAsk.Explain(var id) ->
          choice.of(id, "explain", digest -> explain(talk, queries, digest));
      case DigestAsk.Pause(var id) -> choice.of(id, "pause", manage::pause);
      case DigestAsk.Resume(var id) -> choice.of(id, "resume", manage::resume);
      case DigestAsk.Edit(var id, var wish) ->
          choice.of(id, "edit", digest -> manage.edit(digest, wish));
      case DigestAsk.Remove(var id) -> choice.of(id, "remove", manage::remove);
    };
  }

  Reply press(Asked asked, Press press, SessionQueries queries) {
    return new DigestPress(new DigestTalk(desk, asked), queries, press).answer();
  }

  private static Reply explain(DigestTalk talk, SessionQueries queries, Subscription digest) {
    return new Reply.Private(
        new DigestExplain(talk, queries).card(digest),
        talk.asked().privately(Action.EXPLAIN, digest.id()));
  }
}
