/// What the playground plays with: the chats and people on its page, the simulated sources, a clock
/// to move.
///
/// Comes in: what is pressed on the stage. Goes out: chats in the platforms' own words, faults at
/// the vendors. May use: the chats' renderers, `settings`, `simulator` and what those stand on.
@NullMarked
package dev.lately.stage;

import org.jspecify.annotations.NullMarked;
