/// Who may see what.
///
/// Comes in: a person and a place. Goes out: the sources they may see. May use: `model`.
@NullMarked
package dev.lately.access;

import org.jspecify.annotations.NullMarked;
