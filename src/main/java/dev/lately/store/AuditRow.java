package dev.lately.store;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// An entry of the audit as it stands in its table, with the number that tells those of one
/// millisecond apart.
record AuditRow(long number, Entry entry) {
  private static final String WRITE =
      """
      insert into audit (at, number, person_platform, person, platform, space, channel, topic, kind,
        word, level, sessions, deed, sources, about)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (at, number) do nothing
      """;

  /// Of every process from somewhere else on, so that no two have the same.
  private static final AtomicLong NUMBERS = new AtomicLong(new SecureRandom().nextLong() >>> 2);

  static AuditRow numbered(Entry entry) {
    return new AuditRow(NUMBERS.incrementAndGet(), entry);
  }

  /// Writing one twice does nothing.
  static int write(Handle handle, List<AuditRow> rows) {
    PreparedBatch batch = handle.prepareBatch(WRITE);
    rows.forEach(row -> row.addTo(batch));
    return batch.execute().length;
  }

  private void addTo(PreparedBatch batch) {
    Place where = entry.where();
    What what = entry.what();
    batch.add(
        entry.at().toEpochMilli(),
        number,
        entry.who().platform().value(),
        entry.who().id(),
        where.platform().value(),
        where.space(),
        where.channel(),
        where.topic().orElse(null),
        where.kind().name(),
        what.word(),
        what.level().word(),
        what.rows(),
        what.kind().name(),
        Words.of(List.copyOf(new TreeSet<>(entry.sources()))),
        entry.about().map(Words::typed).orElse(null));
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        Instant.ofEpochMilli(row.getLong("at")),
        PlaceRow.person(row),
        PlaceRow.read(row),
        new What(
            row.getString("word"),
            Level.of(row.getString("level")).orElseThrow(),
            row.getInt("sessions"),
            Kind.valueOf(row.getString("deed"))),
        sources(row.getString("sources")),
        Optional.ofNullable(row.getString("about")));
  }

  private static Set<SourceName> sources(String words) {
    return Set.copyOf(Words.sources(words));
  }
}
