/// The client of a self-hosted PocketPaw agent.
///
/// Comes in: what `SessionProvider` asks. Goes out: the vendor's HTTP. May use: `provider`,
/// `model`.
@NullMarked
package dev.lately.provider.pocketpaw;

import org.jspecify.annotations.NullMarked;
