package dev.lately.bench;

import dev.lately.listing.Rows;
import dev.lately.listing.Sieve;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Excerpt;
import dev.lately.query.KeptTitles;
import dev.lately.query.Source;
import dev.lately.query.Title;
import dev.lately.query.Waiting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

/// Words that nobody looked for before, in 100,000 titles: the titles alone, and the page that
/// somebody is answered with.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {
  private static final int SESSIONS = 100_000;
  private static final SourceName NAME = new SourceName("docs");

  private static final String ENGLISH = "How do I rotate the API keys of number %d?";
  private static final String FRENCH = "Où règle-t-on la clé numéro %d été?";
  private static final String JAPANESE = "番号 %d のキーを変更するには";
  private static final String KOREAN = "번호 %d 키를 어떻게 바꾸나요";
  private static final String FACE = "🙂 How do I rotate number %d?";

  /// Its code begins as that of a letter in a box, which becomes several letters.
  private static final String PARTY = "🎉 How do I rotate number %d?";

  @Param({ENGLISH, FRENCH, JAPANESE, KOREAN, FACE, PARTY})
  public String title;

  private Rows rows;
  private CachedSessionQueries queries;
  private CachedSessionQueries untitled;
  private int count;

  @Setup
  public void open() {
    rows = Rows.NONE.plus(IntStream.range(0, SESSIONS).mapToObj(this::session).toList());
    InstantSource clock = InstantSource.fixed(HundredThousand.NOW);
    queries =
        new CachedSessionQueries(
            List.of(HundredThousand.source(NAME.value(), SESSIONS)),
            CachePolicy.DEFAULT,
            clock,
            Waiting.by(clock));
    page(View.all(10));
    untitled = untitled();
  }

  /// The same sessions of a vendor that lists no titles, of which as many as are held are known.
  private CachedSessionQueries untitled() {
    InstantSource clock = InstantSource.fixed(HundredThousand.NOW);
    Source source = HundredThousand.untitled(NAME.value(), SESSIONS);
    CachedSessionQueries all =
        new CachedSessionQueries(List.of(source), CachePolicy.DEFAULT, clock, Waiting.by(clock))
            .withTitles(new Known());
    page(all, View.all(10));
    return all;
  }

  /// Titles of the newest sessions.
  private final class Known implements KeptTitles {
    @Override
    public List<Title> latest(int most) {
      return IntStream.range(0, most).mapToObj(this::title).toList();
    }

    private Title title(int number) {
      Session session = session(number);
      return new Title(
          session.ref(),
          session.title(),
          session.times().lastMillis(),
          HundredThousand.NOW,
          HundredThousand.NOW);
    }

    @Override
    public void keep(Title title) {}

    @Override
    public void used(List<SessionRef> sessions) {}
  }

  private Session session(int number) {
    return new Session(
        new SessionRef(NAME, "session-" + number),
        Optional.of(title.formatted(number)),
        Optional.empty(),
        Times.of(
            Optional.of(HundredThousand.NOW.minusSeconds(60L * number)), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  @Benchmark
  public Rows titles() {
    return rows.only(Sieve.of(search(), Optional.empty()));
  }

  @Benchmark
  public Excerpt page() {
    return page(search());
  }

  /// Begins as many titles do, so that there is something to compare in each.
  private View search() {
    count = (count + 7919) % SESSIONS;
    return View.all(10).withText(Optional.of("number " + count));
  }

  @Benchmark
  public Excerpt knownTitles() {
    return page(untitled, search());
  }

  private Excerpt page(View view) {
    return page(queries, view);
  }

  private static Excerpt page(CachedSessionQueries queries, View view) {
    return queries
        .ask(view, Sight.of(queries.sources(), Level.CONTACT), ZoneOffset.UTC)
        .excerpt(0, 10, Recency.Bounds.of(HundredThousand.NOW, ZoneOffset.UTC));
  }

  /// The processor's time first: under load the clock's says little.
  public static void main(String[] args) throws RunnerException {
    for (String title : List.of(ENGLISH, FRENCH, JAPANESE, KOREAN, FACE, PARTY)) {
      SearchBenchmark benchmark = new SearchBenchmark();
      benchmark.title = title;
      benchmark.open();
      double first = benchmark.processorMillis();
      IntStream.range(0, 20).forEach(_ -> benchmark.titles());
      double[] warm =
          IntStream.range(0, 40).mapToDouble(_ -> benchmark.processorMillis()).sorted().toArray();
      System.out.printf(
          "%s: first %.1f, then p50 %.1f, slowest %.1f ms of a processor%n",
          title, first, warm[20], warm[39]);
    }
    new Runner(new OptionsBuilder().include(SearchBenchmark.class.getName()).build()).run();
  }

  private double processorMillis() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    titles();
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
