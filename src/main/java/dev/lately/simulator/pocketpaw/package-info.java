/// PocketPaw, simulated.
///
/// Comes in: a call. Goes out: what the vendor answers. May use: `simulator.vendor`,
/// `simulator.town`.
@NullMarked
package dev.lately.simulator.pocketpaw;

import org.jspecify.annotations.NullMarked;
