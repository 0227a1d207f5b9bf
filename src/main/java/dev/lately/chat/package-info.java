/// Door of the people: what every chat platform owes.
///
/// Comes in: what a platform's people type and press. Goes out: requests to the handler, cards to
/// the platform. May use: `command`, `view`, `model`.
@NullMarked
package dev.lately.chat;

import org.jspecify.annotations.NullMarked;
