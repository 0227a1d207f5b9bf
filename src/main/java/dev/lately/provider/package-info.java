/// What every vendor's client owes, and the HTTP that they share.
///
/// Comes in: a request for a list, a session or a conversation. Goes out: sessions, or a
/// `ProviderException` with the trouble. May use: `model`.
@NullMarked
package dev.lately.provider;

import org.jspecify.annotations.NullMarked;
