package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.Press;
import dev.lately.digest.DigestButtons;
import dev.lately.model.View;
import dev.lately.subscription.Subscription;
import dev.lately.view.DigestCodes;
import java.time.InstantSource;
import java.util.Optional;

/// The buttons under a posted digest, which nobody asked: whoever presses one is answered alone.
public record SealedButtons(ButtonCodes codes, InstantSource clock) implements DigestButtons {
  static final Press.Asker NOBODY = new Press.Asker(0);

  @Override
  public DigestCodes of(Subscription subscription, View told) {
    CodeStamp list = stamp(subscription, told);
    CodeStamp digest = list.of(Asked.NO_LIST);
    return new DigestCodes(
        Optional.of(list.code(Action.BROWSE, 0)),
        Optional.of(list.code(Action.CSV, 0)),
        Optional.of(digest.digest(Action.PAUSE, subscription.id())),
        Optional.of(digest.digest(Action.CHANGE, subscription.id())));
  }

  private CodeStamp stamp(Subscription subscription, View view) {
    return new CodeStamp(
        codes,
        subscription.place(),
        new Press(
            Action.BROWSE, view, clock.instant(), Press.Spot.at(0), NOBODY, Optional.empty()));
  }
}
