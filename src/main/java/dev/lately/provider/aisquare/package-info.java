/// The client of AISquare Studio.
///
/// Comes in: what `SessionProvider` asks. Goes out: the vendor's HTTP. May use: `provider`,
/// `model`.
@NullMarked
package dev.lately.provider.aisquare;

import org.jspecify.annotations.NullMarked;
