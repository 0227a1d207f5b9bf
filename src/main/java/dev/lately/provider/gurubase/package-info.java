/// The client of Gurubase.
///
/// Comes in: what `SessionProvider` asks. Goes out: the vendor's HTTP. May use: `provider`,
/// `model`.
@NullMarked
package dev.lately.provider.gurubase;

import org.jspecify.annotations.NullMarked;
