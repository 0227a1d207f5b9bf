package dev.lately.bench;

import dev.lately.KnownWords;
import dev.lately.access.Rights;
import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.command.ShortReferences;
import dev.lately.handler.Readers;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Recency;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Waiting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
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

/// One letter typed into an option while 100,000 sessions are in memory: what is suggested for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AutocompleteBenchmark {
  private static final int SESSIONS = 100_000;
  private static final SourceName NAME = new SourceName("docs");
  private static final List<String> ALL =
      List.of(
          "session:", "session:how", "session:number", "session:zzz", "session:gb-7Q", "zone:ber");
  private static final Person PERSON = new Person(new PlatformId("discord"), "1", Set.of());

  /// The option and the letters: nothing yet, what many titles begin with, what many hold, what
  /// none does, a reference, a zone.
  @Param({"session:", "session:how", "session:number", "session:zzz", "session:gb-7Q", "zone:ber"})
  public String typed;

  private KnownWords words;
  private Typing typing;

  @Setup
  public void open() {
    InstantSource clock = InstantSource.fixed(HundredThousand.NOW);
    CachedSessionQueries queries =
        new CachedSessionQueries(
            List.of(HundredThousand.source(NAME.value(), SESSIONS)),
            CachePolicy.DEFAULT,
            clock,
            Waiting.by(clock));
    queries
        .ask(View.all(10), Sight.of(Set.of(NAME), Level.CONTACT), ZoneOffset.UTC)
        .excerpt(0, 10, Recency.Bounds.of(HundredThousand.NOW, ZoneOffset.UTC));
    if (queries.known(List.of(NAME)).count() != SESSIONS) {
      throw new IllegalStateException("Not all sessions are in memory");
    }
    ShortReferences references = new ShortReferences(Map.of(NAME, "gb"));
    words =
        new KnownWords(
            queries,
            (_, _) -> Optional.of(Rights.alone(Sight.of(Set.of(NAME), Level.CONTACT))),
            _ -> List.of(),
            new Readers(clock, ZoneOffset.UTC, Map.of(), references),
            HelpTopics.of(CommandMenu.withDigests()));
    int colon = typed.indexOf(':');
    typing =
        new Typing(
            PERSON,
            Place.privateTo(PERSON),
            Locale.ENGLISH,
            typed.substring(0, colon),
            typed.substring(colon + 1));
  }

  @Benchmark
  public List<Suggestion> letter() {
    return words.fitting(typing);
  }

  /// The processor's time first: under load the clock's says little.
  public static void main(String[] args) throws RunnerException {
    for (String typed : ALL) {
      AutocompleteBenchmark benchmark = new AutocompleteBenchmark();
      benchmark.typed = typed;
      benchmark.open();
      IntStream.range(0, 300).forEach(_ -> benchmark.letter());
      double[] warm =
          IntStream.range(0, 500).mapToDouble(_ -> benchmark.processorMillis()).sorted().toArray();
      System.out.printf("%s: p50 %.2f, p99 %.2f ms of a processor%n", typed, warm[250], warm[495]);
    }
    new Runner(new OptionsBuilder().include(AutocompleteBenchmark.class.getName()).build()).run();
  }

  private double processorMillis() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    letter();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
