package dev.lately.river;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingLastLists;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.handler.CommandHandler;
import dev.lately.handler.Readers;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.query.CachePolicy;
import dev.lately.query.CachedSessionQueries;
import dev.lately.query.Waiting;
import dev.lately.simulator.Fault;
import dev.lately.simulator.SimulatedVendor;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.view.Card;
import dev.lately.view.CardWords;
import dev.lately.view.Control;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session that is deleted at its vendor after somebody was shown a list with it.
class VanishedSessionsTest {
  private static final Person SOMEBODY = new Person(new PlatformId("discord"), "11", Set.of());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
  private final InstantSource clock = now::get;
  private final OkHttpClient http = new OkHttpClient();
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private Simulator simulator;
  private CachedSessionQueries queries;
  private CommandHandler handler;
  private Person person = SOMEBODY;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(clock).sessions(40));
    simulator.vendors().forEach(vendor -> vendor.set(Quirk.UNTHROTTLED, true));
    JsonHttp json = new JsonHttp(http, JsonHttp.CALL_TIMEOUT, clock);
    CachePolicy usual = CachePolicy.DEFAULT;
    Duration patient = Duration.ofSeconds(20);
    queries =
        new CachedSessionQueries(
            simulator.vendors().stream().map(v -> SimulatedSource.of(v, json)).toList(),
            new CachePolicy(
                patient, patient, usual.stale(), usual.retry(), usual.snapshots(), usual.idle()),
            clock,
            Waiting.by(clock));
    handler =
        new CommandHandler(
                queries,
                (_, _) ->
                    Optional.of(
                        Rights.alone(Sight.of(Set.copyOf(queries.sources()), Level.CONTACT))),
                new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), queries::sources),
                new Readers(
                    clock,
                    ZoneOffset.UTC,
                    Map.of(
                        new SourceName("pocketpaw"), "PocketPaw",
                        new SourceName("aisquare"), "AISquare",
                        new SourceName("gurubase"), "Gurubase",
                        new SourceName("chatwize"), "Chatwize",
                        new SourceName("chatsistant"), "Chatsistant")))
            .withLists(new PassingLastLists());
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chatsistant", "chatwize", "aisquare", "gurubase"})
  void theCardSaysSoWhereTheVendorTellsOfOneSession(String source) {
    SessionRef third = listed(source);
    delete(third);
    now.updateAndGet(t -> t.plusSeconds(120));
    Card card = typed("show 3");
    assertThat(CardWords.of(card))
        .contains("This session is gone: " + vendor(source) + " no longer has it.")
        .contains("It was listed as of Nov 20, 2026, 9:00")
        .contains(third.id())
        .doesNotContain("Messages", "Last activity");
    assertThat(labels(card)).contains("Back to the list").doesNotContain("Transcript");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chatsistant", "chatwize", "aisquare", "gurubase", "pocketpaw"})
  void theTranscriptSaysSoAndFromThenOnTheCardToo(String source) {
    SessionRef third = listed(source);
    Card before = typed("show 3");
    assertThat(CardWords.of(before)).doesNotContain("gone");
    delete(third);
    Card transcript = pressed(button(before, "Transcript"));
    assertThat(CardWords.of(transcript))
        .contains("This session is gone: " + vendor(source) + " no longer has it.")
        .doesNotContain("Nothing was said");
    assertThat(labels(transcript)).doesNotContain("Try again");
    Card after = typed("show 3");
    assertThat(CardWords.of(after)).contains("This session is gone").doesNotContain("Messages");
    now.updateAndGet(t -> t.plusSeconds(3600));
    assertThat(CardWords.of(typed("show 3"))).contains("This session is gone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"discord", "telegram"})
  void itIsToldInBothChats(String platform) {
    person = new Person(new PlatformId(platform), "11", Set.of());
    theCardSaysSoWhereTheVendorTellsOfOneSession("gurubase");
    open(button(typed("recent source:aisquare since:all"), 0));
  }

  private void open(String code) {
    assertThat(CardWords.of(pressed(code))).contains("Reference").doesNotContain("gone");
  }

  @Test
  void aPressOnItsRowSaysSoToo() {
    Card list = typed("recent source:gurubase since:all");
    delete(listed("gurubase"));
    Card card = pressed(button(list, 2));
    assertThat(CardWords.of(card)).contains("This session is gone: Gurubase no longer has it.");
  }

  @Test
  void whereAVendorHasNoCallForOneTheCardTellsHowOldItIs() {
    listed("pocketpaw");
    now.updateAndGet(t -> t.plusSeconds(120));
    assertThat(CardWords.of(typed("show 3")))
        .contains("Messages", "Listed as of Nov 20, 2026, 9:00");
  }

  @Test
  void whatAVendorTellsNowIsNoList() {
    listed("gurubase");
    assertThat(CardWords.of(typed("show 3"))).doesNotContain("Listed as of");
  }

  @Test
  void aVendorThatFailsDoesNotMakeItGone() {
    listed("gurubase");
    simulator.vendor("gurubase").fault(new Fault.Status(500));
    assertThat(CardWords.of(typed("show 3"))).contains("Listed as of").doesNotContain("gone");
  }

  @Test
  void whoeverAsksForOneMeanwhileSharesOneCall() {
    listed("gurubase");
    simulator.vendor("gurubase").forgetCalls();
    for (int i = 0; i < 5; i++) {
      typed("show 3");
    }
    assertThat(simulator.vendor("gurubase").calls()).isEqualTo(1);
  }

  @Test
  void aListThatHasItAgainTakesItBack() {
    SessionRef third = listed("pocketpaw");
    simulator.vendor("pocketpaw").set(Quirk.MEM0, true);
    assertThat(CardWords.of(pressed(button(typed("show 3"), "Transcript")))).contains("is gone");
    assertThat(CardWords.of(typed("show " + third.id()))).contains("is gone");
    simulator.vendor("pocketpaw").set(Quirk.MEM0, false);
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(20)));
    typed("recent source:pocketpaw since:all");
    assertThat(CardWords.of(typed("show " + third.id()))).doesNotContain("is gone");
  }

  /// The third row of what somebody was just shown.
  private SessionRef listed(String source) {
    typed("recent source:" + source + " since:all");
    return queries
        .known(List.of(new SourceName(source)))
        .skip(2)
        .map(Session::ref)
        .findFirst()
        .orElseThrow();
  }

  private void delete(SessionRef ref) {
    SimulatedVendor vendor = simulator.vendor(ref.source().value());
    String base = vendor.url().toString().replaceFirst("/+$", "");
    okhttp3.Request.Builder call = new okhttp3.Request.Builder();
    switch (vendor.name()) {
      case "chatsistant", "chatwize" ->
          call.url(base + "/session/" + ref.id() + "/delete").post(RequestBody.create(new byte[0]));
      case "aisquare" -> call.url(base + "/qllm/chat-history/" + ref.id() + "/").delete();
      case "gurubase" -> call.url(base + "/sessions/" + ref.id() + "/delete/").delete();
      default -> call.url(base + "/api/sessions/" + ref.id()).delete();
    }
    call.header("Authorization", "Bearer " + vendor.key()).header("x-api-key", vendor.key());
    try (Response answer = http.newCall(call.build()).execute()) {
      assertThat(answer.isSuccessful()).as(answer.toString()).isTrue();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Card typed(String words) {
    return answer(grammar.parse(words));
  }

  private Card pressed(String code) {
    return answer(new Command.Press(code, List.of()));
  }

  private Card answer(Command command) {
    Place group = new Place(person.platform(), "-100", "-100", Optional.empty(), Place.Kind.GROUP);
    return handler
        .answer(new Request(person, group, command, Locale.ENGLISH, Optional.empty()))
        .card();
  }

  private static String button(Card card, String label) {
    return buttons(card)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static String button(Card list, int row) {
    return list.controls().stream()
        .flatMap(c -> c instanceof Control.RowPicker picker ? picker.rows().stream() : null)
        .skip(row)
        .findFirst()
        .orElseThrow()
        .code();
  }

  private static List<String> labels(Card card) {
    return buttons(card).map(Control.Button::label).toList();
  }

  private static Stream<Control.Button> buttons(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : null);
  }

  private static String vendor(String source) {
    return switch (source) {
      case "pocketpaw" -> "PocketPaw";
      case "aisquare" -> "AISquare";
      case "gurubase" -> "Gurubase";
      case "chatwize" -> "Chatwize";
      default -> "Chatsistant";
    };
  }
}
