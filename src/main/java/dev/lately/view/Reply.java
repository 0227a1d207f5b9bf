package dev.lately.view;

import java.util.Optional;

/// What a request is answered with.
public sealed interface Reply {
  Card card();

  /// What goes with the card.
  Optional<? extends Enclosure> enclosure();

  /// To be told once the card itself is shown; a way to it is not enough.
  Receipt receipt();

  /// What a platform shows of it: itself, or what must be shown in its place. To be asked for right
  /// before, and not where only a way to it is shown.
  default Reply ready() {
    return receipt().showing().orElse(this);
  }

  /// The same with another receipt.
  default Reply with(Receipt other) {
    return switch (this) {
      case Open(Card card, var enclosed, _) -> new Open(card, enclosed, other);
      case Private(Card card, String code, var enclosed, _) ->
          new Private(card, code, enclosed, other);
    };
  }

  /// The same with another card in its place, and what goes with that.
  default Reply with(Sequel.Part next) {
    return switch (this) {
      case Open(Card _, var _, var receipt) -> new Open(next.card(), next.enclosure(), receipt);
      case Private(Card _, String code, var _, var receipt) ->
          new Private(next.card(), code, next.enclosure(), receipt);
    };
  }

  /// For everybody in the place: a new message for a typed command, the pressed message anew for a
  /// press.
  record Open(Card card, Optional<? extends Enclosure> enclosure, Receipt receipt)
      implements Reply {
    public Open(Card card, Optional<? extends Enclosure> enclosure) {
      this(card, enclosure, Receipt.NONE);
    }

    public Open(Card card) {
      this(card, Optional.empty());
    }
  }

  /// For the asker alone. A press leaves the pressed message as it is. Where a platform has no
  /// private reply in a group, `code`, opened in the private chat, gives the same card. It is empty
  /// where nothing gives it again.
  record Private(Card card, String code, Optional<? extends Enclosure> enclosure, Receipt receipt)
      implements Reply {
    public Private(Card card, String code, Optional<? extends Enclosure> enclosure) {
      this(card, code, enclosure, Receipt.NONE);
    }

    public Private(Card card, String code) {
      this(card, code, Optional.empty());
    }
  }
}
