package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Filter;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Since;
import dev.lately.model.SourceReport;
import dev.lately.model.SourceState;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.provider.ProviderException;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Words that a vendor looks for itself, in what Lately never read.
class VendorSearchTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private static final Searched.Reading UNREAD =
      new Searched.Reading(0, OptionalInt.empty(), false);

  private final FakeProvider docs = new FakeProvider("docs");
  private final FakeProvider home = new FakeProvider("home");

  VendorSearchTest() {
    IntStream.range(0, 6).forEach(i -> docs.add("d" + i, MORNING.minusSeconds(2L * i)));
    IntStream.range(0, 6).forEach(i -> home.add("h" + i, MORNING.minusSeconds(2L * i + 1)));
    home.holding = Optional.of((s, words) -> words.toLowerCase(Locale.ROOT).equals("kettle"));
  }

  @RepeatedTest(3)
  void fiftyPeopleAtOnceAreOneCallHoweverTheyWriteIt() throws Exception {
    Desk desk = new Desk(docs, home);
    CountDownLatch start = new CountDownLatch(1);
    try (var people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<List<String>>> found =
          IntStream.range(0, 50)
              .mapToObj(i ->
                  people.submit(() -> {
                    start.await();
                    return Desk.ids(desk.first(desk.ask(search(i % 2 == 0 ? "Kettle" : "kettle"))));
                  }))
              .toList();
      start.countDown();
      for (Future<List<String>> one : found) {
        assertThat(one.get()).hasSize(6).allMatch(id -> id.startsWith("home/"));
      }
    }
    assertThat(home.calls).hasSize(1).allMatch(call -> call.equalsIgnoreCase("search kettle 0"));
    assertThat(docs.calls).containsExactly("list 0");
  }

  @Test
  void whatItFoundStandsInOrderWithWhatIsKnownOfOthers() {
    home.holding = Optional.of((_, _) -> true);
    Desk desk = new Desk(docs, home);
    Snapshot found = desk.ask(search("title"));
    assertThat(Desk.ids(desk.first(found)))
        .startsWith("docs/d0", "home/h0", "docs/d1", "home/h1", "docs/d2")
        .hasSize(10);
    assertThat(found.searched())
        .containsExactly(
            new Searched(docs.name, Searched.Scope.KNOWN, 6, false),
            new Searched(home.name, Searched.Scope.MESSAGES, 6, 6, false, Optional.of(UNREAD)));
  }

  @Test
  void furtherPagesAreAskedWithTheSameWords() {
    home.pageSize = 4;
    Desk desk = new Desk(home);
    assertThat(desk.readOn(desk.ask(search("kettle")))).hasSize(6);
    assertThat(home.calls).containsExactly("search kettle 0", "search kettle 1");
  }

  @Test
  void aVendorThatHeedsAccentsHidesNothingThatIsKnown() {
    home.holding = Optional.of((s, words) -> s.title().orElseThrow().contains(words));
    Desk desk = new Desk(home);
    desk.first(desk.ask());
    assertThat(Desk.ids(desk.first(desk.ask(search("TÌTLE of h1"))))).containsExactly("home/h1");
    assertThat(Desk.ids(desk.first(desk.ask(search("of h"))))).hasSize(6).doesNotHaveDuplicates();
  }

  @RepeatedTest(3)
  void aVendorThatHeedsAccentsIsAskedForTheSpellingsThatAreKnown() throws Exception {
    home.holding = Optional.of((s, words) -> words.equals("schlüssel") && !isIn(s, "h0"));
    docs.add(titled("d0", "Wo ist mein Schlüssel?"));
    Desk desk = new Desk(docs, home);
    desk.first(desk.ask());
    home.calls.clear();
    try (var people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<List<String>>> found =
          IntStream.range(0, 20)
              .mapToObj(
                  _ -> people.submit(() -> Desk.ids(desk.first(desk.ask(search("SCHLUSSEL"))))))
              .toList();
      for (Future<List<String>> one : found) {
        assertThat(one.get())
            .containsExactly("docs/d0", "home/h1", "home/h2", "home/h3", "home/h4", "home/h5");
      }
    }
    assertThat(home.calls).containsExactly("search SCHLUSSEL 0", "search schlüssel 0");
  }

  @Test
  void whatSeveralSpellingsFindIsReadOnce() {
    home.pageSize = 2;
    home.holding = Optional.of((s, words) -> !words.equals("schlussel") || isIn(s, "h5"));
    Desk desk = new Desk(home);
    assertThat(desk.readOn(desk.ask(search("Schlüssel")))).hasSize(6).doesNotHaveDuplicates();
    assertThat(home.calls)
        .containsExactly(
            "search Schlüssel 0", "search schlussel 0", "search Schlüssel 1", "search Schlüssel 2");
  }

  @Test
  void aShortBudgetIsKeptForTheTypedWordsAndSaysSo() {
    home.holding = Optional.of((s, words) -> words.equals("schlussel") == isIn(s, "h5"));
    Desk desk = new Desk(new CallBudget(3, Duration.ofMinutes(1)), home);
    desk.first(desk.ask(search("other")));
    Snapshot found = desk.ask(search("Schlüssel"));
    Excerpt page = desk.first(found);
    assertThat(Desk.ids(page)).hasSize(5).doesNotContain("home/h5");
    assertThat(Desk.report(page, home).trouble()).containsInstanceOf(Trouble.OutOfBudget.class);
    assertThat(found.searched()).allMatch(Searched::more);
    assertThat(searches()).containsExactly("search other 0", "search Schlüssel 0");
    desk.clock.move(Duration.ofMinutes(2));
    assertThat(desk.readOn(found)).contains("home/h5");
  }

  @Test
  void aSpellingThatFailsHidesNothingAndIsToldOf() {
    home.holding =
        Optional.of((_, words) -> {
          if (words.equals("schlussel")) {
            throw new ProviderException(new Trouble.VendorError(503));
          }
          return true;
        });
    Desk desk = new Desk(home);
    Excerpt page = desk.first(desk.ask(search("Schlüssel")));
    assertThat(page.rows()).hasSize(6);
    assertThat(Desk.report(page, home).trouble()).contains(new Trouble.VendorError(503));
  }

  @Test
  void whatAListToldOfASessionIsNotLostWhenItIsFound() {
    home.holding = Optional.of((_, _) -> true);
    Desk desk = new Desk(home);
    Session listed = desk.first(desk.ask()).rows().getFirst();
    home.add(
        new Session(
            listed.ref(),
            Optional.of("Another title"),
            Optional.empty(),
            listed.times(),
            Facts.NONE,
            Optional.empty()));
    assertThat(desk.first(desk.ask(search("kettle"))).rows()).contains(listed);
    home.add("h0", MORNING.plusSeconds(60));
    desk.clock.move(Duration.ofMinutes(11));
    assertThat(desk.first(desk.ask(search("kettle"))).rows()).doesNotContain(listed);
  }

  @Test
  void whatIsKnownAndListedLaterIsReadOnce() {
    home.pageSize = 4;
    home.holding = Optional.of((_, _) -> true);
    Desk desk = new Desk(home);
    desk.readOn(desk.ask());
    home.calls.clear();
    assertThat(desk.readOn(desk.ask(search("title")))).hasSize(6).doesNotHaveDuplicates();
    assertThat(home.calls).containsExactly("search title 0", "search title 1");
  }

  @Test
  void whatWasFoundIsFreshAsLongAsAListIs() {
    Desk desk = new Desk(home);
    desk.first(desk.ask(search("kettle")));
    desk.clock.move(Duration.ofSeconds(60));
    desk.first(desk.ask(search("kettle")));
    assertThat(searches()).hasSize(1);
    desk.clock.move(Duration.ofMinutes(11));
    desk.first(desk.ask(search("kettle")));
    assertThat(searches()).containsExactly("search kettle 0", "search kettle 0");
  }

  private List<String> searches() {
    return home.calls.stream().filter(call -> call.startsWith("search ")).toList();
  }

  @Test
  void theFilterHoldsForWhatItFound() {
    Desk desk = new Desk(home);
    home.add("old", desk.ago(Duration.ofDays(40)));
    View month = search("kettle").withFilter(new Filter(Since.DAYS_30, Optional.empty(), false));
    assertThat(Desk.ids(desk.first(desk.ask(search("kettle"))))).contains("home/old");
    assertThat(Desk.ids(desk.first(desk.ask(month)))).hasSize(6).doesNotContain("home/old");
    assertThat(home.calls).hasSize(1);
  }

  @Test
  void aVendorThatFailsIsToldOfAndHidesNobody() {
    home.fail(new Trouble.VendorError(503));
    Desk desk = new Desk(docs, home);
    Snapshot found = desk.ask(search("title"));
    Excerpt page = desk.first(found);
    assertThat(Desk.ids(page)).hasSize(6).allMatch(id -> id.startsWith("docs/"));
    SourceReport report = Desk.report(page, home);
    assertThat(report.trouble()).contains(new Trouble.VendorError(503));
    assertThat(found.searched()).extracting(Searched::source).containsExactly(docs.name);
  }

  @Test
  void aSearchThatFailsIsItsSourcesLastErrorUntilItsVendorAnswersAgain() {
    Desk desk = new Desk(home);
    desk.first(desk.ask());
    home.fail(new Trouble.VendorError(503));
    desk.first(desk.ask(search("kettle")));
    assertThat(failure(desk)).contains(new Trouble.VendorError(503));
    home.recover();
    assertThat(desk.first(desk.ask(search("teapot"))).rows()).isEmpty();
    assertThat(failure(desk)).isEmpty();
  }

  @Test
  void aSearchThatIsAnsweredDoesNotSayThatListsAre() {
    Desk desk = new Desk(home);
    home.fail(new Trouble.VendorError(500));
    desk.first(desk.ask());
    home.recover();
    desk.first(desk.ask(search("kettle")));
    assertThat(failure(desk)).contains(new Trouble.VendorError(500));
    desk.clock.move(Duration.ofMinutes(11));
    desk.first(desk.ask());
    assertThat(failure(desk)).isEmpty();
  }

  private Optional<Trouble> failure(Desk desk) {
    SourceState state = desk.queries.states(List.of(home.name)).getFirst();
    return state.failure().map(SourceState.Failure::why);
  }

  @Test
  void searchesAndListsShareOneBudget() {
    Desk desk = new Desk(new CallBudget(1, Duration.ofMinutes(1)), home);
    assertThat(desk.first(desk.ask(search("kettle"))).rows()).hasSize(6);
    Excerpt other = desk.first(desk.ask(search("teapot")));
    assertThat(other.rows()).isEmpty();
    assertThat(Desk.report(other, home).trouble()).containsInstanceOf(Trouble.OutOfBudget.class);
    assertThat(home.calls).hasSize(1);
  }

  @Test
  void manySearchesLeaveHalfOfTheBudgetToLists() {
    Desk desk = new Desk(new CallBudget(5, Duration.ofMinutes(1)), home);
    for (String words : List.of("a", "b", "c")) {
      assertThat(desk.first(desk.ask(search(words))).reports().getFirst().isAnswered()).isTrue();
    }
    Excerpt fourth = desk.first(desk.ask(search("kettle")));
    assertThat(fourth.reports().getFirst().trouble()).containsInstanceOf(Trouble.OutOfBudget.class);
    assertThat(desk.first(desk.ask()).rows()).hasSize(6);
    assertThat(home.calls).containsExactly("search a 0", "search b 0", "search c 0", "list 0");
  }

  @Test
  void theListItselfIsNotWhatWasFound() {
    home.holding = Optional.of((s, _) -> s.ref().id().equals("h3"));
    Desk desk = new Desk(home);
    assertThat(Desk.ids(desk.first(desk.ask(search("kettle"))))).containsExactly("home/h3");
    assertThat(desk.first(desk.ask()).rows()).hasSize(6);
  }

  @Test
  void whatWasFoundIsOpenedThoughNoListHasIt() {
    Desk desk = new Desk(home);
    SessionRef ref = new SessionRef(home.name, "h3");
    assertThat(desk.queries.session(ref)).isEmpty();
    desk.first(desk.ask(search("kettle")));
    assertThat(desk.queries.session(ref)).isPresent();
  }

  @Test
  void aWindowIsCountedInTheListItself() {
    Desk desk = new Desk(home);
    Filter window = Filter.NONE.in(new Window(MORNING.minusSeconds(5), MORNING.plusSeconds(1)));
    Snapshot found = desk.ask(search("title of h1").withFilter(window));
    assertThat(Desk.ids(desk.first(found))).containsExactly("home/h1");
    assertThat(home.calls).containsExactly("list 0");
  }

  private static boolean isIn(Session session, String id) {
    return session.ref().id().equals(id);
  }

  private Session titled(String id, String title) {
    Session session = docs.sessions().stream().filter(s -> isIn(s, id)).findFirst().orElseThrow();
    return new Session(
        session.ref(),
        Optional.of(title),
        session.preview(),
        session.times(),
        session.facts(),
        session.participant());
  }

  private static View search(String words) {
    return View.all(10).withText(Optional.of(words));
  }
}
