package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Searched.Scope;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.provider.JsonHttp;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Excerpt;
import dev.lately.query.Snapshot;
import dev.lately.query.Transcript;
import dev.lately.query.Waiting;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The road of a search to five vendors over real HTTP and back.
class SearchOverSimulatorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String WORDS = "webhook";

  private Simulator simulator;
  private CachedSessionQueries queries;
  private Excerpt page;
  private Snapshot found;

  @BeforeEach
  void search() throws IOException {
    InstantSource clock = InstantSource.fixed(NOW);
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(300));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    Duration patient = Duration.ofSeconds(20);
    CachePolicy usual = CachePolicy.DEFAULT;
    queries =
        new CachedSessionQueries(
            simulator.vendors().stream().map(v -> SimulatedSource.of(v, http)).toList(),
            new CachePolicy(
                patient, patient, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
            clock,
            Waiting.by(clock));
    View view = View.all(20).withText(Optional.of(WORDS));
    found = queries.ask(view, Sight.of(queries.sources(), Level.CONTACT), ZoneOffset.UTC);
    page = found.excerpt(0, 2000, Recency.Bounds.of(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void eachVendorIsSearchedByWhatItCan() {
    assertThat(
            found.searched().stream()
                .collect(Collectors.toMap(s -> s.source().value(), Searched::scope)))
        .isEqualTo(
            Map.of(
                "gurubase", Scope.QUESTIONS,
                "pocketpaw", Scope.MESSAGES,
                "aisquare", Scope.KNOWN,
                "chatsistant", Scope.NOTHING,
                "chatwize", Scope.NOTHING));
    assertThat(page.reports()).allMatch(report -> report.trouble().isEmpty());
  }

  @Test
  void whatPocketPawFoundHoldsTheWordsSomewhere() {
    List<Session> hits = of("pocketpaw");
    assertThat(hits).isNotEmpty();
    for (Session hit : hits) {
      assertThat(queries.transcript(hit.ref()))
          .as(hit.ref().id())
          .isInstanceOf(Transcript.Told.class);
      assertThat(((Transcript.Told) queries.transcript(hit.ref())).conversation().turns())
          .as(hit.ref().id())
          .anyMatch(turn -> holds(turn.toString()));
    }
    assertThat(hits)
        .anyMatch(hit -> !hit.title().map(SearchOverSimulatorTest::holds).orElse(false));
  }

  @Test
  void othersFoundItInWhatIsListed() {
    assertThat(of("aisquare"))
        .isNotEmpty()
        .allMatch(hit -> holds(hit.title().orElse("") + " " + hit.preview().orElse("")));
    assertThat(of("gurubase")).isNotEmpty();
  }

  @Test
  void theWholeIsInOneOrder() {
    assertThat(page.rows())
        .isSortedAccordingTo(
            (a, b) -> Long.compare(b.times().lastMillis(), a.times().lastMillis()));
  }

  private List<Session> of(String vendor) {
    return page.rows().stream().filter(s -> s.ref().source().value().equals(vendor)).toList();
  }

  private static boolean holds(String words) {
    return words.toLowerCase(Locale.ROOT).contains(WORDS);
  }
}
