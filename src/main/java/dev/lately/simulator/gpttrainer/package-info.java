/// Chatsistant and Chatwize, two brands of GPT-trainer, simulated.
///
/// Comes in: a call. Goes out: what the vendor answers. May use: `simulator.vendor`,
/// `simulator.town`.
@NullMarked
package dev.lately.simulator.gpttrainer;

import org.jspecify.annotations.NullMarked;
