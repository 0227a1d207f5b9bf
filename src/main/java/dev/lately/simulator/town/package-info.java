/// The people who talk to the simulated chatbots, and what they say.
///
/// Comes in: a seed, a number of sessions, a clock. Goes out: `Tale`, `Turn`, by index. May use:
/// nothing.
@NullMarked
package dev.lately.simulator.town;

import org.jspecify.annotations.NullMarked;
