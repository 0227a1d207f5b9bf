package dev.lately.command;

import dev.lately.model.Secret;
import dev.lately.model.SessionRef;
import java.util.Optional;

/// The ids of one source's sessions as Lately knows them: those that may say who somebody is are
/// sealed with the source's own key, which stands in no database.
public final class SealedIds {
  /// No id that is told has it.
  private static final String MARK = "~";

  private final Envelope envelope;

  public SealedIds(Secret key) {
    this.envelope = new Envelope(key, "ids of sessions");
  }

  /// What Lately calls the session that its vendor calls so; what Lately calls so stays.
  public SessionRef of(SessionRef vendors) {
    return vendors.told().isPresent() || isSealed(vendors.id())
        ? vendors
        : new SessionRef(vendors.source(), MARK + envelope.seal(vendors.id()));
  }

  private boolean isSealed(String id) {
    return id.startsWith(MARK) && opened(id).isPresent();
  }

  /// What the vendor calls the session that Lately calls so; empty where it was sealed with another
  /// key.
  public Optional<String> opened(String id) {
    return id.startsWith(MARK) ? envelope.open(id.substring(MARK.length())) : Optional.of(id);
  }
}
