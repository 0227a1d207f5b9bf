package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.Providers;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.NoViews;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Source;
import dev.lately.query.Waiting;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.view.Block;
import dev.lately.view.Card;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `/sessions recent` while every source of every provider is stuck.
class StuckVendorsTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-100", "-100", Optional.empty(), Place.Kind.GROUP);
  private static final Duration DEADLINE = Duration.ofMillis(1500);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private final Map<String, SimulatedVendor> vendors = new HashMap<>();
  private final List<Simulator> simulators = new ArrayList<>();
  private CommandHandler handler;

  /// Each provider of the list has a vendor of its own; two of them are brands of a third.
  @BeforeEach
  void open() throws IOException {
    Simulator five = simulator();
    five.vendors().forEach(vendor -> vendors.put(vendor.name(), vendor));
    vendors.put("gpt-trainer", simulator().vendor("chatsistant"));
    assertThat(vendors).hasSameSizeAs(Providers.ALL);
    JsonHttp http = new JsonHttp(new OkHttpClient(), JsonHttp.CALL_TIMEOUT, now::get);
    CachePolicy usual = CachePolicy.DEFAULT;
    CachedSessionQueries queries =
        new CachedSessionQueries(
            Providers.ALL.stream().map(kind -> source(kind.id().value(), http)).toList(),
            new CachePolicy(
                DEADLINE, DEADLINE, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
            now::get,
            Waiting.by(now::get));
    handler =
        new CommandHandler(
            queries,
            (_, _) -> Optional.of(Set.copyOf(queries.sources())),
            new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), queries::sources),
            new Readers(now::get, ZoneId.of("Europe/Berlin"), Map.of()));
  }

  private Simulator simulator() throws IOException {
    Simulator started = Simulator.start(SimulatorOptions.with(now::get).sessions(20));
    started.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    simulators.add(started);
    return started;
  }

  private Source source(String kind, JsonHttp http) {
    SimulatedVendor vendor = vendors.get(kind);
    ProviderSettings settings =
        new ProviderSettings(
            new SourceName(kind),
            vendor.url(),
            new Secret(vendor.key()),
            Optional.of(vendor.container()).filter(c -> !c.isEmpty()).stream().toList(),
            vendor.zone().orElse(ZoneId.of("Europe/Berlin")),
            ProviderSettings.MAX_BODY_BYTES);
    return new Source(
        settings.name(),
        Providers.find(kind).orElseThrow().client().apply(settings, http),
        Duration.ofSeconds(60),
        new CallBudget(1000, Duration.ofMinutes(1)),
        kind);
  }

  @AfterEach
  void close() {
    simulators.forEach(Simulator::close);
  }

  static Stream<Fault> faults() {
    return Stream.of(new Fault.Hang(), new Fault.Drip(Duration.ofSeconds(1)));
  }

  /// That a source is slower than the deadline is said only while its call goes on, which is as
  /// long as the fault lasts: so the answer came before any vendor's.
  @ParameterizedTest
  @MethodSource("faults")
  void theAnswerComesWhileAllAreStuckAndTheirLateAnswersFillTheMemory(Fault fault) {
    vendors.values().forEach(vendor -> vendor.fault(fault));
    for (int person = 0; person < 3; person++) {
      String told = recent();
      assertThat(told).contains("No source could answer");
      assertThat(vendors.keySet()).allMatch(source -> told.contains(slow(source)));
    }
    assertThat(vendors.values()).allMatch(vendor -> vendor.calls() == 1);

    vendors.values().forEach(vendor -> vendor.fault(Fault.NONE));
    await().untilAsserted(() -> assertThat(recent()).doesNotContain("slower"));
    assertThat(vendors.keySet()).allMatch(source -> recent(source).contains("Page 1 of"));
    assertThat(vendors.values())
        .allSatisfy(vendor ->
            assertThat(vendor.callsByEndpoint().values()).as(vendor.name()).containsOnly(1));
  }

  @Test
  void sixBodiesOf64MegabytesAreEachToldAndAskedForOnce() {
    vendors.values().forEach(vendor -> vendor.fault(new Fault.HugeBody(64 << 20)));
    String first = recent();
    assertThat(first).contains("No source could answer");
    assertThat(vendors.keySet())
        .allMatch(source -> first.contains(slow(source)) || first.contains(tooLarge(source)));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(vendors.keySet())
                .allSatisfy(source -> assertThat(recent()).contains(tooLarge(source))));
    assertThat(vendors.values()).allMatch(vendor -> vendor.calls() == 1);

    vendors.values().forEach(vendor -> vendor.fault(Fault.NONE));
    now.updateAndGet(t -> t.plusSeconds(6));
    await().untilAsserted(() -> assertThat(recent()).doesNotContain("missing"));
  }

  private static String slow(String source) {
    return "%1$s is slower than 1.5 s; Refresh shows %1$s once it has answered.".formatted(source)
        + " Sessions of %s are missing.".formatted(source);
  }

  private static String tooLarge(String source) {
    return "%1$s sent more than 32 MiB. An administrator can raise maxBody of %1$s."
            .formatted(source)
        + " Sessions of %s are missing. E-".formatted(source);
  }

  private String recent(String... sources) {
    Command command = grammar.parse("recent " + String.join(" ", sources));
    Person person = new Person(TELEGRAM, "11", Set.of());
    Request request = new Request(person, GROUP, command, Locale.ENGLISH, Optional.empty());
    return text(handler.answer(request).card());
  }

  private static String text(Card card) {
    StringBuilder text = new StringBuilder();
    for (Block block : card.blocks()) {
      switch (block) {
        case Block.Notice b -> text.append(b.text().plain()).append('\n');
        case Block.Footer b -> text.append(b.text().plain()).append('\n');
        case Block.Group b -> text.append(b.heading().plain()).append('\n');
        case Block.Heading _, Block.Paragraph _, Block.Facts _ -> {}
      }
    }
    return text.toString();
  }
}
