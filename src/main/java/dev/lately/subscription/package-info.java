/// Who wants a digest, where and when, and what became of each.
///
/// Comes in: a person's wish, the outcome of a delivery. Goes out: what is due, what was. May use:
/// `model`.
@NullMarked
package dev.lately.subscription;

import org.jspecify.annotations.NullMarked;
