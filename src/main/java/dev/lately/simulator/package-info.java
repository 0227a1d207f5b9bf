/// The five vendors as local HTTP servers, written from their behaviour, sharing nothing with the
/// clients.
///
/// Comes in: HTTP as the vendors take it, faults from whoever tests. Goes out: answers as the
/// vendors give them. May use: its own annexes, `simulator.vendor`, `simulator.town`.
@NullMarked
package dev.lately.simulator;

import org.jspecify.annotations.NullMarked;
