/// Telegram, by TelegramBots.
///
/// Comes in: updates. Goes out: texts with entities and keyboards. May use: `chat`, `command`,
/// `view`, `model`.
@NullMarked
package dev.lately.chat.telegram;

import org.jspecify.annotations.NullMarked;
