/// Asks the providers and remembers for a while.
///
/// Comes in: a `View`. Goes out: a `Snapshot` with what each source said. May use: `provider`,
/// `listing`, `model`.
@NullMarked
package dev.lately.query;

import org.jspecify.annotations.NullMarked;
