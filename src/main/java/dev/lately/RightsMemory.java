package dev.lately;

import dev.lately.access.AuditLog;
import dev.lately.access.Bindings;
import dev.lately.access.Invites;
import dev.lately.access.PatientInvites;
import dev.lately.access.PlaceHabits;
import dev.lately.store.Database;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcBindings;
import dev.lately.store.JdbcInvites;
import dev.lately.store.JdbcPlaceHabits;
import java.time.InstantSource;

/// What is kept of who may see what, and who did.
record RightsMemory(Bindings bindings, Invites invites, AuditLog audit, PlaceHabits habits) {
  /// Where nothing is kept.
  static final RightsMemory NONE =
      new RightsMemory(Bindings.NONE, Invites.NONE, AuditLog.NONE, PlaceHabits.NONE);

  /// Where who looked is kept, and nothing else.
  static RightsMemory audited(AuditLog audit) {
    return new RightsMemory(Bindings.NONE, Invites.NONE, audit, PlaceHabits.NONE);
  }

  /// In a database; `audited` closes with it, before it.
  static RightsMemory in(Database database, JdbcAuditLog audited, InstantSource clock) {
    return new RightsMemory(
        new JdbcBindings(database),
        new PatientInvites(new JdbcInvites(database, clock), clock),
        audited,
        new JdbcPlaceHabits(database, clock));
  }
}
