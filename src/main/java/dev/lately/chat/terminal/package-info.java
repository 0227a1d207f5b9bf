/// The same port on standard input and output.
///
/// May use: `chat`, `command`, `view`, `model`.
@NullMarked
package dev.lately.chat.terminal;

import org.jspecify.annotations.NullMarked;
