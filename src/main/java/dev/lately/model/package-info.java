/// The nouns of the trade: records, enums and sealed interfaces only.
///
/// Comes in: nothing. Goes out: values that every room understands. May use: nothing.
@NullMarked
package dev.lately.model;

import org.jspecify.annotations.NullMarked;
