/// The client of GPT-trainer, the backend of Chatsistant, Chatwize and other brands.
///
/// Comes in: what `SessionProvider` asks. Goes out: the vendor's HTTP. May use: `provider`,
/// `model`.
@NullMarked
package dev.lately.provider.gpttrainer;

import org.jspecify.annotations.NullMarked;
