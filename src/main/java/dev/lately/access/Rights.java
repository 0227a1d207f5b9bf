package dev.lately.access;

import dev.lately.model.Sight;

/// What somebody sees in a place: in an answer that they alone read, and in one that everybody in
/// the place reads. The second is never more than the first.
public record Rights(Sight alone, Sight open) {
  /// In a place where nobody else reads.
  public static Rights alone(Sight sight) {
    return new Rights(sight, sight);
  }

  /// Of the sources of which enough is seen to do that.
  public Rights to(Deed deed) {
    return new Rights(
        alone.from(deed.needs()), deed.mayBeOpen() ? open.from(deed.needs()) : Sight.NOTHING);
  }
}
