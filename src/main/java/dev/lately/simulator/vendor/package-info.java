/// What every simulated vendor is, and what it stands on.
///
/// Comes in: a call. Goes out: an answer. May use: `simulator.town`.
@NullMarked
package dev.lately.simulator.vendor;

import org.jspecify.annotations.NullMarked;
