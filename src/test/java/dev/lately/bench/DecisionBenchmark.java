package dev.lately.bench;

import dev.lately.access.Binding;
import dev.lately.access.Bindings;
import dev.lately.access.Deed;
import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.Invites;
import dev.lately.access.KeptRights;
import dev.lately.access.PlaceGrants;
import dev.lately.access.Rights;
import dev.lately.access.SpaceGrants;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What somebody may see in a channel, of 50 grants for 20 sources, where administrators decided
/// 200 times: as each command, press and letter asks it, but for the database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final String GUILD = "81384788765712384";
  private static final List<SourceName> SOURCES =
      IntStream.range(0, 20).mapToObj(i -> new SourceName("source-" + i)).toList();

  private final Person person = new Person(DISCORD, "7", Set.of("1", "2", "3"));
  private final Place place = channel(3);
  private PlaceGrants grants = new PlaceGrants(SOURCES, List.of());

  @Setup
  public void open() {
    List<Grant> granted = IntStream.range(0, 50).mapToObj(DecisionBenchmark::grant).toList();
    List<Binding> bound =
        IntStream.range(0, 200)
            .mapToObj(i ->
                new Binding(
                    channel(i / 20),
                    SOURCES.get(i % 20),
                    Optional.of(Level.TITLES),
                    person,
                    Instant.EPOCH))
            .toList();
    grants =
        new PlaceGrants(
            SOURCES,
            List.of(new SpaceGrants(DISCORD, GUILD, granted)),
            new KeptRights(new Kept(bound), Invites.NONE, Clock.systemUTC()));
  }

  private static Place channel(int number) {
    return new Place(DISCORD, GUILD, "channel-" + number, Optional.empty(), Place.Kind.GROUP);
  }

  /// Of each kind some, for all sources or for five.
  private static Grant grant(int i) {
    Audience audience =
        switch (i % 5) {
          case 0 -> new Audience.Everybody();
          case 1 -> new Audience.Channel("channel-" + i % 7);
          case 2 -> new Audience.Role("" + i % 9);
          case 3 -> new Audience.User("" + i % 11);
          default -> new Audience.EveryChannel();
        };
    Optional<List<SourceName>> sources =
        i % 3 == 0 ? Optional.empty() : Optional.of(SOURCES.subList(i % 15, i % 15 + 5));
    return new Grant(audience, sources, Level.values()[i % 5]);
  }

  private record Kept(List<Binding> bound) implements Bindings {
    @Override
    public List<Binding> in(PlatformId platform, String space) {
      return bound;
    }

    @Override
    public void keep(Binding binding) {
      throw new UnsupportedOperationException();
    }
  }

  @Benchmark
  public Rights decision() {
    return grants.rights(person, place).orElseThrow().to(Deed.RECENT);
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getName()).build()).run();
  }
}
