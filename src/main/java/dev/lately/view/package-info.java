/// What a person sees, before any platform's words for it.
///
/// Comes in: rows, counts and troubles. Goes out: a `Card`. May use: `listing`, `command`,
/// `subscription`, `model`.
@NullMarked
package dev.lately.view;

import org.jspecify.annotations.NullMarked;
