package dev.lately.handler;

import dev.lately.access.Deed;
import dev.lately.access.Rights;
import dev.lately.model.Level;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/// What an answer may show: to whom it is given, and what they want to do. `open`: everybody in the
/// place reads it. `now` asks the rights anew; it is empty where nobody is answered any more.
record Leave(Rights rights, Deed deed, boolean open, Supplier<Optional<Rights>> now) {
  Sight sight() {
    Rights enough = rights.to(deed);
    return open ? enough.open() : enough.alone();
  }

  Leave to(Deed other) {
    return new Leave(rights, other, false, now);
  }

  /// The same for everybody in the place, where they may read an answer about all of these; where
  /// none is named, about any.
  Optional<Leave> openly(Collection<SourceName> sources) {
    Leave all = new Leave(rights, deed, true, now);
    return Optional.of(all)
        .filter(_ -> !all.sight().isEmpty() && all.sight().sources().containsAll(sources));
  }

  /// Whether as much may be shown now as when it was given, or more.
  boolean holds() {
    return now.get()
        .filter(rights -> sight().isWithin(new Leave(rights, deed, open, now).sight()))
        .isPresent();
  }

  /// Whether that much of a source is seen where nobody else reads, and not here.
  boolean isLessThanAlone(SourceName source, Level least) {
    return !sight().sees(source, least) && rights.to(deed).alone().sees(source, least);
  }

  /// Whether something of a source is seen, but too little for this.
  boolean isShort(SourceName source) {
    return !sight().sees(source, deed.needs()) && rights.alone().of(source).isPresent();
  }
}
