package dev.lately.store;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Grant;
import dev.lately.access.Invites;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What is noted of a try to link a place, in the same transaction as what it does.
record InviteNotes(Handle handle, Person person, Place place, Instant at) {
  private static final String WORD = "link";

  void linked(Grant grant) {
    write(
        new What(WORD, grant.level(), 0, Kind.CHANGED),
        grant,
        place.space() + " " + grant.level().word());
  }

  /// That a code ended unused; its name leads to nobody but the operator, who saw it in a list.
  void spoilt(String invite, Grant grant) {
    write(new What(WORD, grant.level(), 0, Kind.REFUSED), grant, Invites.Open.name(invite));
  }

  void wrong() {
    What what = new What(WORD, Level.COUNTS, 0, Kind.REFUSED);
    write(new Entry(at, person, place, what, Set.of(), Optional.empty()));
  }

  private void write(What what, Grant grant, String about) {
    Set<SourceName> sources = Set.copyOf(grant.sources().orElse(List.of()));
    write(new Entry(at, person, place, what, sources, Optional.of(about)));
  }

  private void write(Entry entry) {
    AuditRow.write(handle, List.of(AuditRow.numbered(entry)));
  }
}
