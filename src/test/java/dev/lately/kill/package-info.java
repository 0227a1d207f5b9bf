/// Processes that deliver digests and are killed while they do, and what has come after others took
/// over.
@NullMarked
package dev.lately.kill;

import org.jspecify.annotations.NullMarked;
