package dev.lately.store;

import dev.lately.access.AuditLog.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Entries of the audit that wait to be written, also while the database fails. When too many wait,
/// new ones are left out, and the log says how many they were.
final class AuditQueue {
  private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);

  /// About what a busy hour has.
  static final int WAITING = 10_000;

  private static final int BATCH = 500;

  private final Database database;
  private final LinkedBlockingQueue<AuditRow> waiting = new LinkedBlockingQueue<>(WAITING);
  private final AtomicLong left = new AtomicLong();

  AuditQueue(Database database) {
    this.database = database;
  }

  void add(Entry entry) {
    if (!waiting.offer(AuditRow.numbered(entry)) && left.getAndIncrement() == 0) {
      LOG.warn("{} audit entries wait for the database: new ones are left out", WAITING);
    }
  }

  /// Writes what waits, in the order in which it came.
  ///
  /// @throws RuntimeException when the database fails; what is not written waits on
  synchronized void write() {
    while (!waiting.isEmpty()) {
      List<AuditRow> some = waiting.stream().limit(BATCH).toList();
      database.inTransaction(handle -> AuditRow.write(handle, some));
      waiting.drainTo(new ArrayList<>(), some.size());
    }
    long lost = left.getAndSet(0);
    if (lost > 0) {
      LOG.warn("{} audit entries were left out while the database did not take them", lost);
    }
  }
}
