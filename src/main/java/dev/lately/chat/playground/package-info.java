/// A local web page that draws both chats with their real payloads.
///
/// May use: `chat`, `command`, `view`, `model`.
@NullMarked
package dev.lately.chat.playground;

import org.jspecify.annotations.NullMarked;
