package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.Providers;
import dev.lately.listing.Folding;
import dev.lately.model.Conversation;
import dev.lately.model.Level;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.Searched.Scope;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.View;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.query.Source;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words that no title has, typed without accents, at vendors that heed them, over real HTTP and
/// within what the vendors allow, by a clock that runs fast.
class ReadingOnOverSimulatorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final int FAST = 60;
  private static final Pattern ACCENTED = Pattern.compile("(?U)\\w*[à-öø-ž]\\w*");

  private final long started = System.nanoTime();
  private final InstantSource clock = () -> NOW.plusNanos((System.nanoTime() - started) * FAST);
  private Simulator simulator;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(120).seed(4));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"V1_ONLY", "LEGACY_ONLY"})
  void whatWasOnlySaidAtPocketPawIsFoundHoweverItIsTyped(Quirk flavour) {
    vendor("pocketpaw").set(flavour, true);
    Source source = source("pocketpaw");
    vendor("pocketpaw").set(Quirk.UNTHROTTLED, true);
    Map<Session, String> told = told(source.provider());
    Set<String> words = onlySaid(told);
    vendor("pocketpaw").set(Quirk.UNTHROTTLED, false);
    CachedSessionQueries queries = queries(source);
    readOn(queries);
    vendor("pocketpaw").set(Quirk.UNTHROTTLED, true);
    assertThat(words).hasSizeGreaterThan(2);
    for (String word : words) {
      String folded = Folding.fold(word);
      assertThat(found(source.provider(), folded)).isEmpty();
      assertThat(found(queries, folded)).isEqualTo(saying(told, folded)).isNotEmpty();
      assertThat(found(queries, folded.toUpperCase(Locale.ROOT))).isNotEmpty();
    }
  }

  @Test
  void whatGurubaseWasAskedIsFoundOnAPageThatNobodyRead() {
    Source source = source("gurubase");
    vendor("gurubase").set(Quirk.UNTHROTTLED, true);
    List<Session> all = all(source.provider(), ListRequest.FIRST);
    vendor("gurubase").set(Quirk.UNTHROTTLED, false);
    String word = lastAsked(all);
    CachedSessionQueries queries = queries(source);
    assertThat(found(queries, Folding.fold(word))).isEmpty();
    readOn(queries);
    assertThat(found(queries, Folding.fold(word).toUpperCase(Locale.ROOT)))
        .isEqualTo(ids(all, title -> title.contains(Folding.fold(word))))
        .isNotEmpty();
  }

  @Test
  void aVendorThatFailsMidwayIsReadOnAtTheNextSearch() {
    Source source = source("pocketpaw");
    vendor("pocketpaw").set(Quirk.UNTHROTTLED, true);
    Map<Session, String> told = told(source.provider());
    Set<String> words = onlySaid(told);
    CachedSessionQueries queries = queries(source);
    await().until(() -> read(queries) > 5);
    vendor("pocketpaw").fault(new Fault.Status(503));
    int calls = vendor("pocketpaw").calls();
    await().until(() -> vendor("pocketpaw").calls() > calls + 1);
    vendor("pocketpaw").fault(Fault.NONE);
    readOn(queries);
    String folded = Folding.fold(words.iterator().next());
    assertThat(found(queries, folded)).isEqualTo(saying(told, folded));
  }

  /// Asks now and then until all is read.
  private void readOn(CachedSessionQueries queries) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> searched(queries).filter(how -> how.reading().isEmpty()).isPresent());
  }

  private int read(CachedSessionQueries queries) {
    return searched(queries).flatMap(Searched::reading).map(Searched.Reading::read).orElse(0);
  }

  /// How the vendor searched, where it could.
  private Optional<Searched> searched(CachedSessionQueries queries) {
    Snapshot asked = asked(queries, "anything");
    asked.excerpt(0, 20, Recency.Bounds.of(clock.instant(), ZoneOffset.UTC));
    return asked.searched().stream()
        .filter(how -> how.scope() == Scope.MESSAGES || how.scope() == Scope.QUESTIONS)
        .findFirst();
  }

  private Snapshot asked(CachedSessionQueries queries, String words) {
    View view = View.all(20).withText(Optional.of(words));
    return queries.ask(view, Sight.of(queries.sources(), Level.TRANSCRIPT), ZoneOffset.UTC);
  }

  private Set<String> found(CachedSessionQueries queries, String words) {
    return asked(queries, words)
        .excerpt(0, 2000, Recency.Bounds.of(clock.instant(), ZoneOffset.UTC))
        .rows()
        .stream()
        .map(session -> session.ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private CachedSessionQueries queries(Source source) {
    Duration patient = Duration.ofMinutes(2);
    CachePolicy usual = CachePolicy.DEFAULT;
    return new CachedSessionQueries(
        List.of(source),
        new CachePolicy(
            patient, patient, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
        clock,
        Waiting.by(clock));
  }

  /// Words with accents that stand in messages and in no title or preview.
  private static Set<String> onlySaid(Map<Session, String> told) {
    String titles =
        told.keySet().stream()
            .map(s -> Folding.fold(s.title().orElse("") + "\n" + s.preview().orElse("")))
            .collect(Collectors.joining("\n"));
    return told.values().stream()
        .flatMap(words -> ACCENTED.matcher(words).results())
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .filter(word -> !titles.contains(Folding.fold(word)))
        .filter(word -> !Folding.fold(word).equals(word))
        .distinct()
        .limit(6)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A word with an accent that only questions have which stand on the fourth page.
  private static String lastAsked(List<Session> all) {
    String newer = Folding.fold(titles(all.subList(0, 90)));
    return ACCENTED
        .matcher(titles(all.subList(90, all.size())))
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .filter(word -> !newer.contains(Folding.fold(word)))
        .filter(word -> !Folding.fold(word).equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static String titles(List<Session> some) {
    return some.stream().flatMap(s -> s.title().stream()).collect(Collectors.joining("\n"));
  }

  private static Set<String> ids(List<Session> all, Predicate<String> foldedTitle) {
    return all.stream()
        .filter(session -> foldedTitle.test(Folding.fold(session.title().orElse(""))))
        .map(session -> session.ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// What was said in each session.
  private static Map<Session, String> told(SessionProvider client) {
    return AtOnce.of(all(client, ListRequest.FIRST), session -> said(client, session));
  }

  private static Set<String> saying(Map<Session, String> told, String folded) {
    return told.entrySet().stream()
        .filter(session -> Folding.fold(session.getValue()).contains(folded))
        .map(session -> session.getKey().ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String said(SessionProvider client, Session session) {
    Conversation conversation = client.conversation(session.ref().id());
    return conversation.turns().stream()
        .map(turn -> turn.question().orElse("") + "\n" + turn.answer().orElse(""))
        .collect(Collectors.joining("\n"));
  }

  /// What the vendor itself finds.
  private static Set<String> found(SessionProvider client, String words) {
    return all(client, new ListRequest(Optional.of(words), Optional.empty())).stream()
        .map(session -> session.ref().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Session> all(SessionProvider client, ListRequest first) {
    List<Session> all = new ArrayList<>();
    for (Optional<ListRequest> next = Optional.of(first); next.isPresent(); ) {
      ListRequest asked = next.get();
      SessionPage page = client.list(asked);
      if (page.whole()) {
        all.clear();
      }
      all.addAll(page.sessions());
      next = page.next().map(asked::next);
    }
    return all;
  }

  private Source source(String name) {
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, clock);
    Source source = SimulatedSource.of(vendor(name), http);
    return new Source(
        source.name(),
        source.provider(),
        source.fresh(),
        Providers.find(name).orElseThrow().defaultBudget(),
        source.account());
  }

  private SimulatedVendor vendor(String name) {
    return simulator.vendors().stream()
        .filter(vendor -> vendor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
