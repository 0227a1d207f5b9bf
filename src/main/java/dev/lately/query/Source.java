package dev.lately.query;

import dev.lately.listing.Vocabulary;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.SessionProvider;
import java.time.Duration;

/// A source to ask: its client, how long its answers count as fresh, and what its vendor allows.
///
/// Sources of one `account` share its budget; the account is any word that stands for provider,
/// address and key, never the key itself.
public record Source(
    SourceName name, SessionProvider provider, Duration fresh, CallBudget budget, String account) {
  /// The same, of which the words with accents are kept of all that is read.
  Source learning(Vocabulary words) {
    return new Source(name, new LearningProvider(provider, words), fresh, budget, account);
  }
}
