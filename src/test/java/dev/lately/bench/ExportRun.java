package dev.lately.bench;

import com.sun.management.ThreadMXBean;
import dev.lately.command.ExportFormat;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Waiting;
import dev.lately.view.Clock;
import dev.lately.view.Reader;
import dev.lately.view.SessionFile;
import dev.lately.view.SessionRows;
import dev.lately.view.Texts;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What a file of so many sessions costs in time and memory, beyond the list that is held anyway.
///
/// Run with a small heap, such as `-Xmx256m`: what is not held needs no room.
public final class ExportRun {
  private static final InstantSource CLOCK = InstantSource.fixed(HundredThousand.NOW);
  private static final Reader READER =
      new Reader(
          new Clock(HundredThousand.NOW, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)), Map.of());

  private ExportRun() {}

  public static void main(String[] args) {
    for (int sessions : List.of(10_000, 100_000, 200_000)) {
      measure(sessions);
    }
  }

  private static void measure(int sessions) {
    CachedSessionQueries queries =
        new CachedSessionQueries(
            List.of(HundredThousand.source("source-0", sessions)),
            CachePolicy.DEFAULT,
            CLOCK,
            Waiting.by(CLOCK));
    List<Session> rows =
        queries
            .ask(View.all(10), Sight.of(queries.sources(), Level.CONTACT), ZoneOffset.UTC)
            .excerpt(
                0, Integer.MAX_VALUE / 4, Recency.Bounds.of(HundredThousand.NOW, ZoneOffset.UTC))
            .rows();
    for (ExportFormat format : ExportFormat.values()) {
      write(format, rows);
      write(format, rows);
    }
  }

  private static void write(ExportFormat format, List<Session> rows) {
    Counting to = new Counting();
    long held = used();
    long allocated = allocated();
    long begun = System.nanoTime();
    int written = SessionFile.write(SessionRows.of(format, READER), rows, to, Long.MAX_VALUE);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.printf(
        "%-8s %,d sessions, %.1f MB in %d ms; allocated %d bytes a row; heap %+d KB in between%n",
        format,
        written,
        to.bytes.get() / 1e6,
        millis,
        (allocated() - allocated) / Math.max(1, written),
        (to.most - held) / 1024);
  }

  /// Counts, and looks every 2 MB how much heap is live.
  private static final class Counting extends OutputStream {
    private final AtomicLong bytes = new AtomicLong();
    private long most;
    private long looked;

    @Override
    public void write(int one) {
      bytes.incrementAndGet();
    }

    @Override
    public void write(byte[] some, int from, int count) {
      if (bytes.addAndGet(count) - looked > 2_000_000) {
        looked = bytes.get();
        most = Math.max(most, used());
      }
    }
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  /// What is live.
  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
