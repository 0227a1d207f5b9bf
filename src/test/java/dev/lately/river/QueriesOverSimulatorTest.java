package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Filter;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.Since;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.JsonHttp;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Excerpt;
import dev.lately.query.Snapshot;
import dev.lately.query.Waiting;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The road from a question to five vendors over real HTTP and back.
class QueriesOverSimulatorTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int SESSIONS = 70;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final InstantSource clock = now::get;
  private Simulator simulator;
  private CachedSessionQueries queries;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(SESSIONS));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    queries =
        new CachedSessionQueries(
            simulator.vendors().stream().map(vendor -> SimulatedSource.of(vendor, http)).toList(),
            CachePolicy.DEFAULT,
            clock,
            Waiting.by(clock));
  }

  /// The deadline is real time, in which a JVM that has just begun is slow.
  @BeforeAll
  static void warmUp() throws IOException {
    QueriesOverSimulatorTest once = new QueriesOverSimulatorTest();
    once.open();
    once.page(once.ask(), 0);
    once.close();
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void fiftyPeopleAtOnceCallEachPageOfEachEndpointOnce() throws Exception {
    simulator.vendors().forEach(v -> v.fault(new Fault.Latency(Duration.ofMillis(200))));
    CountDownLatch start = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Excerpt>> pages =
          IntStream.range(0, 50)
              .mapToObj(person ->
                  people.submit(() -> {
                    start.await();
                    return page(ask(question(person)), 0);
                  }))
              .toList();
      start.countDown();
      for (Future<Excerpt> page : pages) {
        assertThat(page.get().rows()).isNotEmpty();
      }
    }
    for (SimulatedVendor vendor : simulator.vendors()) {
      assertThat(vendor.callsByEndpoint().values()).as(vendor.name()).isNotEmpty().containsOnly(1);
    }
  }

  @Test
  void pagingForwardReachesEverySessionOfEveryVendorOnce() {
    Snapshot list = ask();
    Set<Object> read = new HashSet<>();
    int rows = 0;
    for (Excerpt page = page(list, 0); !page.rows().isEmpty(); page = page(list, rows / 10)) {
      page.rows().stream().map(Session::ref).forEach(read::add);
      rows += page.rows().size();
      assertThat(rows).isEqualTo(read.size());
      if (page.rows().size() < 10) {
        break;
      }
    }
    assertThat(read).hasSize(simulator.vendors().stream().mapToInt(SimulatedVendor::listed).sum());
  }

  @Test
  void theListComesInTimeWithWhatOneVendorSaysAndFourTroubles() {
    simulator.vendor("gurubase").fault(new Fault.Hang());
    simulator.vendor("pocketpaw").fault(new Fault.Status(503));
    simulator.vendor("chatwize").fault(Fault.WRONG_KEY);
    simulator.vendor("aisquare").fault(new Fault.RateLimited(Duration.ofSeconds(48)));
    long start = System.nanoTime();
    Excerpt first = page(ask(), 0);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(4000));
    assertThat(first.rows())
        .hasSize(10)
        .allMatch(s -> s.ref().source().value().equals("chatsistant"));
    assertThat(trouble(first, "chatsistant")).isEmpty();
    assertThat(trouble(first, "gurubase").orElseThrow()).isInstanceOf(Trouble.TimedOut.class);
    assertThat(trouble(first, "pocketpaw")).contains(new Trouble.VendorError(503));
    assertThat(trouble(first, "chatwize").orElseThrow()).isInstanceOf(Trouble.RefusedKey.class);
    assertThat(trouble(first, "aisquare").orElseThrow()).isInstanceOf(Trouble.RateLimited.class);
  }

  @Test
  void hugeAndDrippingBodiesCostNoMoreThanTheDeadline() {
    simulator.vendor("chatsistant").fault(new Fault.HugeBody(64 << 20));
    simulator.vendor("chatwize").fault(new Fault.Drip(Duration.ofSeconds(1)));
    simulator.vendor("aisquare").fault(new Fault.Reset());
    simulator.vendor("gurubase").fault(new Fault.Malformed());
    long start = System.nanoTime();
    Excerpt first = page(ask(), 0);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(4000));
    assertThat(first.rows())
        .hasSize(10)
        .allMatch(s -> s.ref().source().value().equals("pocketpaw"));
    assertThat(first.reports().stream().filter(r -> r.trouble().isPresent())).hasSize(4);
  }

  @Test
  void whenAllVendorsAreDownTheLastRowsAreShownWithTheirAge() {
    Instant then = now.get();
    Excerpt before = page(ask(), 0);
    simulator.vendors().forEach(vendor -> vendor.fault(new Fault.Status(503)));
    now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
    Excerpt after = page(ask(), 0);
    assertThat(after.rows()).isEqualTo(before.rows());
    assertThat(after.reports())
        .hasSize(5)
        .allMatch(SourceReport::stale)
        .allMatch(r -> r.asOf().equals(Optional.of(then)))
        .allMatch(r -> r.trouble().equals(Optional.of(new Trouble.VendorError(503))));
  }

  /// One of twenty views, so that people do not merely share a list.
  private static View question(int person) {
    Since since = Since.values()[person % 5];
    return View.all(View.PAGE_SIZES.get(person % 4))
        .withFilter(new Filter(since, Optional.empty(), false));
  }

  private Snapshot ask() {
    return ask(View.all(10));
  }

  private Snapshot ask(View view) {
    return queries.ask(view, Sight.of(queries.sources(), Level.CONTACT), BERLIN);
  }

  private Excerpt page(Snapshot list, int page) {
    return list.excerpt(page * 10, 10, Recency.Bounds.of(now.get(), BERLIN));
  }

  private static Optional<Trouble> trouble(Excerpt excerpt, String source) {
    return excerpt.reports().stream()
        .collect(Collectors.toMap(r -> r.source().value(), SourceReport::trouble))
        .get(source);
  }
}
