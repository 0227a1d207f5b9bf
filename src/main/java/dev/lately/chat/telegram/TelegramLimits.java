package dev.lately.chat.telegram;

import java.time.Duration;

/// What Telegram allows. Where no other source is named, it is the Bot API's own documentation.
final class TelegramLimits {
  /// sendMessage, `text`: 1-4096 characters, counted in UTF-16 units like the entities.
  static final int TEXT = 4096;

  /// sendPhoto and sendDocument, `caption`: 0-1024 characters.
  static final int CAPTION = 1024;

  /// Entities beyond the hundredth are ignored (python-telegram-bot,
  /// `constants.MessageLimit.MESSAGE_ENTITIES`).
  static final int ENTITIES = 100;

  /// InlineKeyboardButton, `callback_data`: 1-64 bytes.
  static final int CALLBACK_DATA_BYTES = 64;

  /// More than eight buttons in a row are refused or drawn too narrow to read.
  static final int BUTTONS_IN_A_ROW = 8;

  /// CopyTextButton, `text`: 1-256 characters.
  static final int COPY_TEXT = 256;

  /// answerCallbackQuery, `text`: 0-200 characters.
  static final int ALERT = 200;

  /// Bot features, deep linking: `start` is at most 64 of `A-Z a-z 0-9 _ -`.
  static final int START_PARAMETER = 64;

  /// Messages a second over all chats (Bots FAQ, "How can I message all of my bot's subscribers").
  static final int PER_SECOND = 30;

  /// One message a second in a chat, more in a short burst (Bots FAQ, "My bot is hitting limits").
  static final int BURST_IN_A_CHAT = 3;

  /// The time that a burst in one chat must be spread over: one message a second on average.
  static final Duration BURST_PERIOD = Duration.ofSeconds(BURST_IN_A_CHAT);

  /// Messages a minute in one group (Bots FAQ).
  static final int PER_MINUTE_IN_A_GROUP = 20;

  private TelegramLimits() {}
}
