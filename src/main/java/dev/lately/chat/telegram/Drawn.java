package dev.lately.chat.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// A card as Telegram shows it.
record Drawn(String text, List<MessageEntity> entities, Optional<InlineKeyboardMarkup> keyboard) {
  Drawn {
    entities = List.copyOf(entities);
  }
}
