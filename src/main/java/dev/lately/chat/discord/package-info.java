/// Discord, by JDA.
///
/// Comes in: interactions. Goes out: embeds and buttons. May use: `chat`, `command`, `view`,
/// `model`.
@NullMarked
package dev.lately.chat.discord;

import org.jspecify.annotations.NullMarked;
