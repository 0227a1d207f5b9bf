package dev.lately.chat.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// A card as Telegram shows it. As a new message it quotes the one that it `answers`, if any.
record Drawn(
    String text,
    List<MessageEntity> entities,
    Optional<InlineKeyboardMarkup> keyboard,
    Optional<Integer> answers) {
  Drawn {
    entities = List.copyOf(entities);
  }

  Drawn(String text, List<MessageEntity> entities, Optional<InlineKeyboardMarkup> keyboard) {
    this(text, entities, keyboard, Optional.empty());
  }

  Drawn answering(int message) {
    return new Drawn(text, entities, keyboard, Optional.of(message));
  }
}
