/// Health and metrics for whoever runs it.
///
/// May use: `model`.
@NullMarked
package dev.lately.ops;

import org.jspecify.annotations.NullMarked;
