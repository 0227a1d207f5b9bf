package dev.lately.handler;

import dev.lately.access.Deed;
import dev.lately.model.View;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The lists that people are shown, asked anew or as they were.
record Lists(SessionQueries queries) {
  /// What somebody does who reads a list.
  static Deed deed(View view) {
    return view.filter().marks().isPresent()
        ? Deed.NEW
        : view.text().isPresent() ? Deed.SEARCH : Deed.RECENT;
  }

  Snapshot ask(Asked asked, View view) {
    return queries.ask(view, asked.sight(), asked.reader().clock().zone());
  }

  /// A list that is still in memory: as the asker saw it alone, or else as everybody did.
  Optional<Snapshot> recall(Asked asked, View view, Instant at) {
    return Stream.concat(Stream.of(asked), asked.openly(view).stream())
        .flatMap(reader -> queries.recall(view, reader.sight(), at).stream())
        .findFirst();
  }
}
