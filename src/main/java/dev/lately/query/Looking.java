package dev.lately.query;

import dev.lately.listing.Beside;
import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;
import dev.lately.model.Searched;
import java.util.Optional;

/// How a list looks through one source: what is asked of it, and what passes of that; `reading` is
/// what its vendor's spellings are known from, where its vendor looks.
record Looking(SourceFeed feed, Sieve sieve, Sieves sieves, Optional<ReadingOn> reading) {
  /// By what is known of it.
  Looking(SourceFeed feed, Sieve sieve, Sieves sieves) {
    this(feed, sieve, sieves, Optional.empty());
  }

  Rows rows(Rows known) {
    return sieves.of(known, sieve);
  }

  /// How it was searched, where it was; `more`: the vendor has more than that.
  Optional<Searched> searched(Generation of, boolean more) {
    return feed.scope().isPresent() || sieve.text().isPresent()
        ? Optional.of(told(of.rows(), of.isWorded(), more))
        : Optional.empty();
  }

  private Searched told(Rows rows, boolean worded, boolean more) {
    int known = feed.scope().isPresent() || worded ? rows.size() : knownBeside(rows);
    Searched.Scope looked =
        rows.size() > 0 && known == 0 ? Searched.Scope.NOTHING : Searched.Scope.KNOWN;
    return new Searched(
        feed.name(),
        feed.scope().orElse(looked),
        rows.size(),
        known,
        more,
        reading.flatMap(ReadingOn::progress));
  }

  private int knownBeside(Rows rows) {
    Optional<Beside> beside = sieve.text().flatMap(Sieve.Wanted::beside);
    return beside.map(words -> sieves.count(rows, words)).orElse(0);
  }
}
