package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.listing.Folding;
import dev.lately.model.Conversation;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionProvider;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words with and without accents, at vendors that heed them, over real HTTP.
class AccentsOverSimulatorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private Simulator simulator;
  private List<Source> sources;
  private CachedSessionQueries queries;

  @BeforeEach
  void open() throws IOException {
    InstantSource clock = InstantSource.fixed(NOW);
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(300));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    Duration patient = Duration.ofSeconds(20);
    CachePolicy usual = CachePolicy.DEFAULT;
    sources = simulator.vendors().stream().map(v -> SimulatedSource.of(v, http)).toList();
    queries =
        new CachedSessionQueries(
            sources,
            new CachePolicy(
                patient, patient, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
            clock,
            Waiting.by(clock));
    read(View.all(20), 20);
    simulator.vendors().forEach(SimulatedVendor::forgetCalls);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"schlussel", "SCHLÜSSEL", "wèbhook", "Contrasena", "cles d'api", "exportação"})
  void whatIsSaidAtPocketPawIsFoundHoweverItIsTyped(String typed) {
    Set<String> found = found("pocketpaw", typed);
    assertThat(vendor("pocketpaw").calls()).isBetween(1, 4);
    assertThat(found).isEqualTo(holding(Folding.fold(typed))).isNotEmpty();
  }

  @Test
  void theVendorItselfHeedsAccents() {
    assertThat(asked("pocketpaw", "schlussel")).isEmpty();
    assertThat(asked("pocketpaw", "SCHLÜSSEL")).isNotEmpty();
    assertThat(asked("gurubase", "schlussel")).isEmpty();
    assertThat(asked("gurubase", "SCHLÜSSEL")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schlussel", "SCHLUSSEL", "Schlüssel", "wèbhook"})
  void whatGurubaseWasAskedIsFoundOnPagesThatNobodyRead(String typed) {
    Set<String> right = new TreeSet<>(asked("gurubase", "schlüssel"));
    right.addAll(asked("gurubase", "webhook"));
    right.removeIf(id -> !titled("gurubase", id).contains(Folding.fold(typed)));
    assertThat(found("gurubase", typed)).isEqualTo(right).isNotEmpty();
  }

  @Test
  void manyWhoLookAtOnceTakeTheCallsOfOne() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Set<String>>> answers =
          IntStream.range(0, 30)
              .mapToObj(_ -> people.submit(() -> found("pocketpaw", "schlussel")))
              .toList();
      for (Future<Set<String>> answer : answers) {
        assertThat(answer.get()).isNotEmpty();
      }
    }
    assertThat(vendor("pocketpaw").calls()).isEqualTo(2);
  }

  private Set<String> found(String vendor, String typed) {
    return read(View.all(20).withText(Optional.of(typed)), 2000).stream()
        .filter(session -> session.ref().source().value().equals(vendor))
        .map(session -> session.ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Session> read(View view, int rows) {
    return queries
        .ask(view, Sight.of(queries.sources(), Level.TRANSCRIPT), ZoneOffset.UTC)
        .excerpt(0, rows, Recency.Bounds.of(NOW, ZoneOffset.UTC))
        .rows();
  }

  /// The sessions in which somebody said it, each read.
  private Set<String> holding(String folded) {
    SessionProvider client = client("pocketpaw");
    List<String> ids =
        all(client, new ListRequest(Optional.empty(), Optional.empty())).stream()
            .map(session -> session.ref().id())
            .toList();
    return AtOnce.of(ids, client::conversation).entrySet().stream()
        .filter(told -> said(told.getValue()).contains(folded))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String said(Conversation conversation) {
    return Folding.fold(
        conversation.turns().stream()
            .map(turn -> turn.question().orElse("") + "\n" + turn.answer().orElse(""))
            .collect(Collectors.joining("\n")));
  }

  /// What the vendor finds for just these words.
  private Set<String> asked(String vendor, String words) {
    return all(client(vendor), new ListRequest(Optional.of(words), Optional.empty())).stream()
        .map(session -> session.ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String titled(String vendor, String id) {
    return Folding.fold(client(vendor).session(id).flatMap(Session::title).orElse(""));
  }

  private static List<Session> all(SessionProvider client, ListRequest first) {
    List<Session> all = new ArrayList<>();
    Optional<ListRequest> next = Optional.of(first);
    while (next.isPresent()) {
      ListRequest asked = next.get();
      var page = client.list(asked);
      all.addAll(page.sessions());
      next = page.next().map(asked::next);
    }
    return all;
  }

  private SessionProvider client(String vendor) {
    return sources.stream()
        .filter(source -> source.name().value().equals(vendor))
        .findFirst()
        .orElseThrow()
        .provider();
  }

  private SimulatedVendor vendor(String name) {
    return simulator.vendors().stream()
        .filter(vendor -> vendor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
