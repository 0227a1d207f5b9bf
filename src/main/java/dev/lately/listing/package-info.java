/// Sessions in order: pure functions over values.
///
/// Comes in: rows of several sources. Goes out: one order, its groups and pages. May use: `model`.
@NullMarked
package dev.lately.listing;

import org.jspecify.annotations.NullMarked;
