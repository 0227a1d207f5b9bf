package dev.lately.digest;

import dev.lately.model.Hindrance;
import dev.lately.model.SourceName;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.util.Set;

/// The same card, whatever there is to tell a founder.
public record OneLetter(Card card) implements Letters {
  @Override
  public Card hindered(Subscription subscription, Hindrance why) {
    return card;
  }

  @Override
  public Card lacking(Subscription subscription, Set<SourceName> missing) {
    return card;
  }
}
