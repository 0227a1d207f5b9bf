package dev.lately.bench;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Statistics;
import dev.lately.model.Facts;
import dev.lately.model.Range;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Split;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.view.Clock;
import dev.lately.view.Picture;
import dev.lately.view.Reader;
import dev.lately.view.StatsChart;
import dev.lately.view.StatsStory;
import dev.lately.view.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// The numbers of ninety days of a hundred thousand sessions: counted, and drawn as a PNG.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChartBenchmark {
  private static final int SESSIONS = 100_000;
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final Reader reader =
      new Reader(new Clock(NOW, ZoneOffset.UTC, Texts.of(Locale.ENGLISH)), Map.of());

  @Param({"DAY", "HOUR", "SOURCE", "ORIGIN"})
  private Split by;

  private List<Session> sessions = List.of();
  private Statistics.Frame frame;
  private StatsStory story;

  @Setup
  public void count() {
    Window window = Range.DAYS_90.window(NOW, ZoneOffset.UTC);
    List<SourceName> sources =
        IntStream.range(0, 20)
            .mapToObj(i -> new SourceName("a-longer-name-of-source-" + i))
            .toList();
    sessions = IntStream.range(0, SESSIONS).mapToObj(i -> session(i, sources)).toList();
    frame = new Statistics.Frame(window, ZoneOffset.UTC, by, sources);
    story =
        new StatsStory(
            counted(), new StatsAsk(Range.DAYS_90, by), View.all(10), window, List.of(), Set.of());
  }

  private static Session session(int number, List<SourceName> sources) {
    Instant last = NOW.minusSeconds(75L * number);
    return new Session(
        new SessionRef(sources.get(number % sources.size()), "id-" + number),
        Optional.empty(),
        Optional.empty(),
        Times.of(Optional.of(last), Optional.empty(), false),
        new Facts(
            number % 9,
            Optional.of("origin " + number % 30),
            Optional.empty(),
            false,
            Optional.empty()),
        Optional.empty());
  }

  @Benchmark
  public Statistics counted() {
    return Statistics.of(sessions, frame);
  }

  @Benchmark
  public Picture drawn() {
    return new StatsChart(reader).of(story);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ChartBenchmark.class.getSimpleName()).build()).run();
  }
}
