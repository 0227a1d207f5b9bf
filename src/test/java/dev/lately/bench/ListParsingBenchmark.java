package dev.lately.bench;

import dev.lately.provider.SessionPage;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long it takes to read a list of 100,000 sessions, from its first byte to the last session.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ListParsingBenchmark {
  @Param({"gpt-trainer", "pocketpaw", "aisquare", "gurubase"})
  String kind;

  private LargeLists list;

  @Setup
  public void compose() {
    list = new LargeLists(kind);
  }

  @Benchmark
  public SessionPage read() {
    return list.read();
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ListParsingBenchmark.class.getSimpleName()).build())
        .run();
  }
}
