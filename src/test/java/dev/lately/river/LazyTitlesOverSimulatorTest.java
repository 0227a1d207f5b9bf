package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.NoViews;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.KeptTitles;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcTitles;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Sequel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Titles of a vendor that lists none, from what is typed over real HTTP to the list that fills in.
class LazyTitlesOverSimulatorTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final InstantSource clock = now::get;
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private Simulator simulator;
  private SimulatedVendor vendor;
  private CommandHandler handler;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(300));
    vendor = simulator.vendor("chatsistant");
    handler = handler(KeptTitles.NONE);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private CommandHandler handler(KeptTitles kept) {
    Source source = RealHandler.source("chatsistant", vendor, clock);
    CachePolicy usual = CachePolicy.DEFAULT;
    CachePolicy policy =
        new CachePolicy(
            PATIENT, PATIENT, usual.stale(), usual.retry(), usual.snapshots(), usual.idle());
    CachedSessionQueries queries =
        new CachedSessionQueries(List.of(source), policy, clock, Waiting.by(clock))
            .withTitles(kept);
    return new CommandHandler(
        queries,
        (_, _) -> Optional.of(Rights.alone(Sight.of(Set.copyOf(queries.sources()), Level.CONTACT))),
        new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), queries::sources),
        new Readers(clock, ZoneOffset.UTC, Map.of()));
  }

  private Card typed(String words) {
    Command command = grammar.parse(words);
    Person person = new Person(TELEGRAM, "11", Set.of());
    Place alone = Place.privateTo(person);
    return handler
        .answer(new Request(person, alone, command, Locale.ENGLISH, Optional.empty()))
        .card();
  }

  private static List<String> titles(Card card) {
    return card.blocks().stream()
        .filter(Block.Group.class::isInstance)
        .flatMap(group -> ((Block.Group) group).rows().stream())
        .map(row -> row.title().plain())
        .toList();
  }

  private static long untitled(Card card) {
    return titles(card).stream().filter(title -> title.startsWith("(no title)")).count();
  }

  private int asked() {
    return vendor.callsByEndpoint().entrySet().stream()
        .filter(endpoint -> endpoint.getKey().endsWith("/messages"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  @Test
  void theListIsThereAtOnceAndFillsInWithNothingElseMoved() {
    vendor.fault(Fault.NONE);
    Card list = typed("recent size:20");
    assertThat(untitled(list)).isEqualTo(20);
    Card filled = Sequel.last(list, PATIENT);
    assertThat(untitled(filled)).isLessThan(8);
    assertThat(filled.controls().subList(1, filled.controls().size()))
        .isEqualTo(list.controls().subList(1, list.controls().size()));
    assertThat(filled.blocks()).hasSameSizeAs(list.blocks());
    assertThat(filled.blocks().getLast()).isEqualTo(list.blocks().getLast());
    assertThat(asked()).isEqualTo(20);
    assertThat(vendor.calls()).isEqualTo(21);
    assertThat(titles(typed("recent size:20"))).isEqualTo(titles(filled));
    assertThat(Sequel.last(typed("recent size:20"), PATIENT).sequel()).isEmpty();
    assertThat(vendor.calls()).isEqualTo(21);
  }

  @Test
  void twentyAskersAtOnceAskForEachTitleOnce() throws Exception {
    vendor.fault(new Fault.Latency(Duration.ofMillis(100)));
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .mapToObj(_ -> people.submit(() -> Sequel.last(typed("recent"), PATIENT)))
              .toList();
      for (var each : all) {
        assertThat(untitled(each.get())).isLessThan(6);
      }
    }
    assertThat(vendor.calls()).isEqualTo(11);
  }

  @Test
  void pagingThroughAllLeavesHalfOfTheBudget() {
    for (int page = 1; page <= 15; page++) {
      Sequel.last(typed("recent size:20 page:" + page), PATIENT);
    }
    assertThat(vendor.calls()).isEqualTo(30);
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
    assertThat(untitled(Sequel.last(typed("recent size:20 page:2"), PATIENT))).isLessThan(8);
  }

  @Test
  void aRestartForgetsNoTitle() {
    DatabaseAddress address = new DatabaseAddress.File(folder.resolve("lately.db"));
    List<String> filled;
    try (Database database = Database.of(address);
        JdbcTitles kept = new JdbcTitles(database, clock)) {
      handler = handler(kept);
      filled = titles(Sequel.last(typed("recent"), PATIENT));
    }
    vendor.forgetCalls();
    try (Database database = Database.of(address);
        JdbcTitles kept = new JdbcTitles(database, clock)) {
      handler = handler(kept);
      Card list = typed("recent");
      assertThat(titles(list)).isEqualTo(filled);
      assertThat(list.sequel()).isEmpty();
    }
    assertThat(vendor.calls()).isEqualTo(1);
  }

  @Test
  void aVendorThatFailsAtTitlesLeavesTheListAsItIs() {
    Sequel.last(typed("recent size:5 page:9"), PATIENT);
    vendor.forgetCalls();
    for (Fault fault : List.of(new Fault.Status(500), new Fault.Malformed(), new Fault.Reset())) {
      vendor.fault(fault);
      Card list = typed("recent size:5");
      assertThat(Sequel.last(list, PATIENT)).isEqualTo(list);
      assertThat(untitled(typed("recent size:5"))).isEqualTo(5);
    }
    assertThat(asked()).isBetween(3, 5);
  }

  @Test
  void aTitleThatWasShownIsFoundByItsWords() {
    assertThat(text(typed("search zzz"))).contains("chatsistant (not searched: no titles known)");
    String title =
        titles(Sequel.last(typed("recent"), PATIENT)).stream()
            .filter(words -> !words.startsWith("(no title)"))
            .findFirst()
            .orElseThrow();
    Card found = typed("search " + title.replaceAll("\\W.*", ""));
    assertThat(titles(found)).contains(title);
    assertThat(text(found)).containsPattern("chatsistant \\([0-9]+ of 300 titles known\\)");
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder();
    for (Block block : card.blocks()) {
      if (block instanceof Block.Notice(_, var words)) {
        text.append(words.plain()).append('\n');
      }
    }
    return text.toString();
  }
}
