package dev.lately.chat;

import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages that fill in by themselves, each followed until something else stands there.
///
/// A `moment` is a number that grows with time: that of what was typed or pressed for a card.
public final class Fillings {
  private static final Logger LOG = LoggerFactory.getLogger(Fillings.class);

  /// Messages of which the latest moment is remembered; a filling takes seconds.
  private static final int MESSAGES = 1_000;

  private final Map<String, Filling> latest = new LinkedHashMap<>();

  /// What stands in a message since a moment.
  private static final class Filling {
    private final long moment;
    private boolean over;

    Filling(long moment) {
      this.moment = moment;
    }

    /// False when something else stands there. What does not get through may the next time.
    synchronized boolean show(Sequel.Part next, Consumer<Sequel.Part> edit) {
      if (over) {
        return false;
      }
      try {
        edit.accept(next);
      } catch (RuntimeException refused) {
        LOG.debug("A message does not fill in", refused);
      }
      return !over;
    }

    synchronized void end() {
      over = true;
    }
  }

  /// Follows a card that stands in a message since that moment: `edit` puts the next in its place;
  /// it may wait, and fail.
  public void follow(String message, long moment, Card card, Consumer<Sequel.Part> edit) {
    if (card.sequel().isPresent()) {
      Filling filling = new Filling(moment);
      if (stands(message, filling)) {
        Thread.startVirtualThread(() -> follow(filling, card, edit));
      }
    }
  }

  private static void follow(Filling filling, Card card, Consumer<Sequel.Part> edit) {
    try {
      Optional<Card> shown = Optional.of(card);
      while (shown.isPresent()) {
        shown =
            shown
                .flatMap(Card::sequel)
                .flatMap(Sequel::await)
                .filter(next -> filling.show(next, edit))
                .map(Sequel.Part::card);
      }
    } catch (RuntimeException broken) {
      LOG.warn("A message does not fill in", broken);
    }
  }

  /// Says that something else is put there since that moment; returns when no edit is under way.
  public void replaced(String message, long moment) {
    stands(message, new Filling(moment));
  }

  /// Whether nothing later stands there.
  private boolean stands(String message, Filling filling) {
    Filling before;
    synchronized (latest) {
      before = latest.get(message);
      if (before != null && before.moment > filling.moment) {
        return false;
      }
      latest.remove(message);
      latest.put(message, filling);
      if (latest.size() > MESSAGES) {
        latest.remove(latest.keySet().iterator().next());
      }
    }
    if (before != null) {
      before.end();
    }
    return true;
  }
}
