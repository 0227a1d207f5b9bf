package dev.lately.handler;

import dev.lately.command.DigestLine;
import dev.lately.digest.Missed;
import dev.lately.model.Hindrance;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.time.Instant;
import java.util.Optional;

/// Changes a digest, unless somebody else changed it since it was read.
record DigestChange(DigestTalk talk) {
  /// What came of it, by the key of its words; `now` is how the digest stands, empty when it is
  /// gone.
  record Done(String key, Optional<Subscription> now) {
    boolean isWritten() {
      return !key.equals(MEANWHILE);
    }
  }

  private static final String MEANWHILE = "agreed.meanwhile";

  Done pause(Subscription digest) {
    missed(digest);
    Instant next = talk.next(digest).orElseGet(talk::now);
    return digest.state() instanceof State.Paused
        ? new Done("agreed.paused.before", Optional.of(digest))
        : write(digest.withState(new State.Paused(talk.now())), next, "agreed.paused");
  }

  /// Where something stands in the way it is not paused any more, but waits.
  Done resume(Subscription digest) {
    missed(digest);
    Optional<Hindrance> hindrance = talk.desk().couriers().hindrance(digest);
    State state =
        hindrance
            .<State>map(why -> new State.Hindered(talk.now(), why))
            .orElseGet(State.Active::new);
    String key = hindrance.isPresent() ? "agreed.waits" : "agreed.resumed";
    return digest.isActive()
        ? new Done("agreed.active", Optional.of(digest))
        : digest.state() instanceof State.Hindered && hindrance.isPresent()
            ? new Done(key, Optional.of(digest))
            : write(digest.withState(state), runs().served(digest), key);
  }

  Done edit(Subscription digest, Terms terms) {
    missed(digest);
    Instant next = runs().edited(digest, terms.rhythm());
    return write(digest.withTerms(terms), next, "agreed.edited");
  }

  /// Written down as paused first, so that a change by somebody else is not lost with it.
  Done remove(Subscription digest) {
    Done paused =
        write(digest.withState(new State.Paused(talk.now())), talk.now(), "agreed.removed");
    if (paused.isWritten()) {
      talk.books().subscriptions().remove(digest.id());
    }
    return paused.isWritten() ? new Done(paused.key(), Optional.empty()) : paused;
  }

  /// The command that adds a removed one again.
  String line(Subscription digest) {
    return talk.isOperator()
        ? DigestLine.add(digest.terms(), Optional.empty()) + " " + DigestLine.place(digest.place())
        : lineHere(digest);
  }

  private String lineHere(Subscription digest) {
    boolean isHere = digest.place().equals(talk.asked().home());
    boolean hasChannel = !digest.place().channel().equals(digest.place().space());
    return DigestLine.add(
        digest.terms(), Optional.of(digest.place().channel()).filter(_ -> hasChannel && !isHere));
  }

  private void missed(Subscription digest) {
    new Missed(talk.books(), talk.now()).write(digest.id());
  }

  NextRun runs() {
    return new NextRun(talk.books(), talk.now());
  }

  private Done write(Subscription changed, Instant next, String key) {
    boolean written = talk.books().subscriptions().change(changed, next);
    return new Done(written ? key : MEANWHILE, talk.find(changed.id()));
  }
}
