package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Conversation;
import dev.lately.model.Level;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.Trouble;
import dev.lately.model.Turn;
import dev.lately.model.View;
import dev.lately.provider.ProviderException;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is read of a source so that words are found however they are written.
class ReadingOnTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeProvider home = new FakeProvider("home");
  private final Map<String, String> said = new ConcurrentHashMap<>();

  ReadingOnTest() {
    IntStream.range(0, 6).forEach(i -> home.add("h" + i, MORNING.minusSeconds(i)));
    IntStream.range(0, 6).forEach(i -> said.put("h" + i, "nothing"));
    home.conversations = Optional.of(id -> conversation(said.getOrDefault(id, "")));
    home.holding =
        Optional.of((s, words) -> said(s.ref().id()).contains(words.toLowerCase(Locale.ROOT)));
    said.put("h5", "Ein CAFÉ, bitte");
  }

  private String said(String id) {
    return said.getOrDefault(id, "").toLowerCase(Locale.ROOT);
  }

  private static Conversation conversation(String words) {
    Turn turn =
        new Turn(
            Optional.empty(), Optional.of(words), Optional.empty(), List.of(), Optional.empty());
    return new Conversation(List.of(turn), true);
  }

  @Test
  void aWordIsFoundByItsLettersOnceAllIsRead() {
    Desk desk = new Desk(home);
    Snapshot early = desk.ask(search("Cafe"));
    assertThat(desk.first(early).rows()).isEmpty();
    assertThat(early.searched())
        .containsExactly(told(new Searched.Reading(0, OptionalInt.empty(), false), 0));
    readOn(desk);
    Snapshot later = desk.ask(search("Cafe"));
    assertThat(Desk.ids(desk.first(later))).containsExactly("home/h5");
    assertThat(later.searched())
        .containsExactly(new Searched(home.name, Searched.Scope.MESSAGES, 1, false));
  }

  @Test
  void nothingIsReadBeforeSomebodySearchesWhoMayReadMessages() {
    Desk desk = new Desk(home);
    desk.first(desk.ask());
    Sight titles = Sight.of(Set.of(home.name), Level.DETAILS);
    desk.first(desk.queries.ask(search("cafe"), titles, Desk.ZONE));
    assertThat(desk.clock.waiting()).isZero();
    desk.first(desk.ask(search("cafe")));
    await().until(() -> desk.clock.waiting() == 1);
    assertThat(home.calls).containsExactly("list 0", "search cafe 0");
  }

  @Test
  void eachIsReadOnceTheLastActiveFirstAndAgainWhenItChanged() {
    Desk desk = new Desk(home);
    desk.first(desk.ask(search("cafe")));
    readOn(desk);
    assertThat(conversations()).containsExactly("h0", "h1", "h2", "h3", "h4", "h5");
    home.calls.clear();
    said.put("h4", "À la CRÈME");
    home.add("h4", MORNING.plusSeconds(60));
    desk.clock.move(MINUTE.multipliedBy(11));
    assertThat(Desk.ids(desk.first(desk.ask(search("creme"))))).isEmpty();
    readOn(desk);
    assertThat(conversations()).containsExactly("h4");
    assertThat(Desk.ids(desk.first(desk.ask(search("creme"))))).containsExactly("home/h4");
  }

  @Test
  void threeQuartersOfTheBudgetAreLeft() {
    Desk desk = new Desk(new CallBudget(12, MINUTE), home);
    desk.first(desk.ask(search("cafe")));
    desk.clock.move(Duration.ofSeconds(3));
    await().until(() -> desk.clock.waiting() == 1);
    assertThat(home.calls).containsExactly("search cafe 0", "list 0", "conversation h0");
    assertThat(reading(desk)).contains(new Searched.Reading(1, OptionalInt.of(6), false));
    home.calls.clear();
    desk.clock.move(MINUTE);
    await().until(() -> home.calls.size() == 3 && desk.clock.waiting() == 1);
    assertThat(conversations()).containsExactly("h1", "h2", "h3");
    desk.clock.move(MINUTE);
    await().until(() -> reading(desk).isEmpty());
    assertThat(Desk.ids(desk.first(desk.ask(search("cafe"))))).containsExactly("home/h5");
  }

  @Test
  void aVendorThatFailsIsLeftAloneUntilTheNextSearch() {
    Desk desk = new Desk(home);
    desk.first(desk.ask(search("cafe")));
    home.conversations =
        Optional.of(id -> {
          if (id.compareTo("h2") >= 0) {
            throw new ProviderException(new Trouble.VendorError(503));
          }
          return conversation(said(id));
        });
    desk.clock.move(Duration.ofSeconds(3));
    await().until(() -> conversations().contains("h4") || conversations().size() == 5);
    assertThat(desk.first(desk.ask()).reports()).allMatch(report -> report.trouble().isEmpty());
    home.conversations = Optional.of(id -> conversation(said(id)));
    desk.clock.move(MINUTE.multipliedBy(2));
    home.calls.clear();
    desk.first(desk.ask(search("other")));
    readOn(desk);
    assertThat(conversations()).containsExactlyInAnyOrder("h2", "h3", "h4", "h5").endsWith("h4");
    assertThat(Desk.ids(desk.first(desk.ask(search("cafe"))))).containsExactly("home/h5");
  }

  @Test
  void whatCannotBeReadIsToldOf() {
    Desk desk = new Desk(home);
    home.conversations =
        Optional.of(id -> {
          if (id.equals("h1")) {
            throw new ProviderException(new Trouble.TooLarge(1));
          }
          return new Conversation(conversation(said(id)).turns(), !id.equals("h2"));
        });
    desk.first(desk.ask(search("cafe")));
    desk.clock.move(Duration.ofSeconds(3));
    Searched.Reading ended = new Searched.Reading(4, OptionalInt.of(6), true);
    await().untilAsserted(() -> assertThat(reading(desk)).contains(ended));
    assertThat(Desk.ids(desk.first(desk.ask(search("cafe"))))).containsExactly("home/h5");
  }

  @Test
  void whatSomebodyReadsIsLearntAtOnce() {
    Desk desk = new Desk(home);
    desk.first(desk.ask(search("cafe")));
    desk.queries.transcript(new SessionRef(home.name, "h5"));
    desk.clock.move(Duration.ofMillis(1));
    assertThat(Desk.ids(desk.first(desk.ask(search("cafe"))))).containsExactly("home/h5");
  }

  @Test
  void aListIsReadToItsEndAndGoneOnWithWhereItFailed() {
    home.fullText = false;
    home.pageSize = 2;
    home.holding =
        Optional.of((s, words) ->
            s.title()
                .orElseThrow()
                .toLowerCase(Locale.ROOT)
                .contains(words.toLowerCase(Locale.ROOT)));
    home.add(titled("h5", "Rückgängig machen"));
    Desk desk = new Desk(new CallBudget(8, MINUTE), home);
    desk.first(desk.ask(search("ruckgangig")));
    desk.clock.move(Duration.ofSeconds(3));
    await().until(() -> home.calls.contains("list 0") && desk.clock.waiting() == 1);
    assertThat(home.calls).containsExactly("search ruckgangig 0", "list 0");
    assertThat(reading(desk)).contains(new Searched.Reading(2, OptionalInt.empty(), false));
    AtomicInteger failures = new AtomicInteger();
    home.shown =
        _ -> {
          failures.incrementAndGet();
          throw new ProviderException(new Trouble.VendorError(503));
        };
    desk.clock.move(MINUTE);
    await().until(() -> failures.get() == 1);
    home.shown = _ -> true;
    home.calls.clear();
    desk.clock.move(MINUTE.multipliedBy(2));
    await().until(() -> reading(desk).isPresent() && desk.clock.waiting() == 1);
    desk.clock.move(Duration.ofSeconds(3));
    await().until(() -> home.calls.contains("list 1") && desk.clock.waiting() == 1);
    desk.clock.move(MINUTE);
    await().until(() -> reading(desk).isEmpty());
    assertThat(home.calls).contains("list 1", "list 2").doesNotContain("list 0");
    assertThat(Desk.ids(desk.first(desk.ask(search("ruckgangig"))))).containsExactly("home/h5");
    assertThat(conversations()).isEmpty();
  }

  private Session titled(String id, String title) {
    Session session =
        home.sessions().stream().filter(s -> s.ref().id().equals(id)).findFirst().orElseThrow();
    return new Session(
        session.ref(),
        Optional.of(title),
        session.preview(),
        session.times(),
        session.facts(),
        session.participant());
  }

  private static void readOn(Desk desk) {
    desk.clock.move(Duration.ofSeconds(3));
    await().until(() -> reading(desk).isEmpty());
  }

  private static Optional<Searched.Reading> reading(Desk desk) {
    desk.clock.move(Duration.ofMillis(1));
    Snapshot asked = desk.ask(search("cafe"));
    desk.first(asked);
    return asked.searched().getFirst().reading();
  }

  private List<String> conversations() {
    return home.calls.stream()
        .filter(call -> call.startsWith("conversation "))
        .map(call -> call.substring("conversation ".length()))
        .toList();
  }

  private Searched told(Searched.Reading reading, int rows) {
    return new Searched(
        home.name, Searched.Scope.MESSAGES, rows, rows, false, Optional.of(reading));
  }

  private static View search(String words) {
    return View.all(10).withText(Optional.of(words));
  }
}
