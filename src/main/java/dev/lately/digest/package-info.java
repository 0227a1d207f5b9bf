/// The second door: the clock. Sends what is due, once.
///
/// Comes in: the time. Goes out: posts, and what became of them. May use: `query`, `listing`,
/// `view`, `chat`, `subscription`, `access`, `model`.
@NullMarked
package dev.lately.digest;

import org.jspecify.annotations.NullMarked;
