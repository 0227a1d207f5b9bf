package dev.lately.bench;

import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Excerpt;
import dev.lately.query.Snapshot;
import dev.lately.query.Waiting;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Pages of a list over three sources: its first, one from anywhere, and the first of a new list.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PagingBenchmark {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Recency.Bounds BOUNDS = Recency.Bounds.of(HundredThousand.NOW, ZONE);

  @Param({"10", "100000"})
  public int sessions;

  private CachedSessionQueries queries;
  private Snapshot list;
  private int page;

  @Setup
  public void open() {
    InstantSource clock = InstantSource.fixed(HundredThousand.NOW);
    queries =
        new CachedSessionQueries(
            IntStream.range(0, 3)
                .mapToObj(i -> HundredThousand.source("source-" + i, sessions))
                .toList(),
            CachePolicy.DEFAULT,
            clock,
            Waiting.by(clock));
    list = ask();
    list.excerpt(0, 10, BOUNDS);
  }

  @Benchmark
  public Excerpt firstPage() {
    return list.excerpt(0, 10, BOUNDS);
  }

  @Benchmark
  public Excerpt anyPage() {
    page = (page + 7919) % (3 * sessions / 10);
    return list.excerpt(page * 10, 10, BOUNDS);
  }

  @Benchmark
  public Excerpt recalledPage() {
    return queries
        .recall(View.all(10), Sight.of(queries.sources(), Level.CONTACT), list.at())
        .orElseThrow()
        .excerpt(10, 10, BOUNDS);
  }

  private Snapshot ask() {
    return queries.ask(View.all(10), Sight.of(queries.sources(), Level.CONTACT), ZONE);
  }
}
