package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Titles that vendors do not list.
class LazyTitlesTest {
  private final Map<String, String> words = new HashMap<>();
  private final FakeProvider site = new FakeProvider("site");
  private Desk desk = desk(100);

  private Desk desk(int calls) {
    site.openings = Optional.of(words);
    return new Desk(new CallBudget(calls, Duration.ofMinutes(1)), Duration.ofSeconds(20), site);
  }

  /// So many sessions, the newest first: s0 began with “Question 0”.
  private List<Session> rows(int count) {
    for (int i = 0; i < count; i++) {
      site.add("s" + i, desk.ago(Duration.ofMinutes(i + 1)));
      words.put("s" + i, "Question " + i);
    }
    return rows();
  }

  private List<Session> rows() {
    desk.clock.move(Duration.ofMinutes(2));
    return desk.first(desk.ask()).rows();
  }

  private static List<String> titles(List<Session> rows) {
    return rows.stream().map(row -> row.title().orElse("-")).toList();
  }

  private long asked() {
    return site.calls.stream().filter(call -> call.startsWith("opening")).count();
  }

  @Test
  void theListComesAtOnceAndItsTitlesAfterIt() {
    List<Session> rows = rows(3);
    assertThat(titles(rows)).containsExactly("-", "-", "-");
    assertThat(asked()).isZero();
    assertThat(titles(desk.titled(rows))).containsExactly("Question 0", "Question 1", "Question 2");
    assertThat(titles(rows())).containsExactly("Question 0", "Question 1", "Question 2");
    assertThat(desk.queries.titled(rows, Duration.ofSeconds(1))).isEmpty();
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void onlyTheRowsThatAreSeenAreAskedFor() {
    assertThat(desk.titled(rows(40))).hasSize(10);
    assertThat(asked()).isEqualTo(10);
  }

  @Test
  void twentyAskersAreOneCall() throws Exception {
    List<Session> rows = rows(5);
    site.hang();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20).mapToObj(_ -> people.submit(() -> desk.titled(rows))).toList();
      await().until(site::isAnswering);
      site.release();
      for (var each : all) {
        assertThat(titles(each.get())).doesNotContain("-");
      }
    }
    assertThat(asked()).isEqualTo(5);
  }

  @Test
  void whatHangsIsNotWaitedForAndComesLater() {
    List<Session> rows = rows(2);
    site.hang();
    CompletableFuture<List<Session>> soon =
        desk.queries.titled(rows, Duration.ofMillis(50)).orElseThrow();
    assertThat(titles(soon.join())).containsExactly("-", "-");
    CompletableFuture<List<Session>> later =
        desk.queries.titled(rows, Duration.ofSeconds(20)).orElseThrow();
    site.release();
    assertThat(titles(later.join())).containsExactly("Question 0", "Question 1");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void halfOfTheBudgetIsLeftToLists() {
    desk = desk(10);
    List<Session> rows = rows(10);
    assertThat(titles(desk.titled(rows))).filteredOn(t -> !t.equals("-")).hasSize(4);
    assertThat(desk.queries.states(desk.permitted().sources()).getFirst().allowance().left())
        .isEqualTo(5);
    assertThat(desk.queries.titled(rows, Duration.ofSeconds(1))).isEmpty();
    desk.clock.move(Duration.ofMinutes(1));
    assertThat(titles(desk.titled(rows))).filteredOn(t -> !t.equals("-")).hasSize(9);
  }

  @Test
  void whatFailedIsLeftAloneForAWhile() {
    List<Session> rows = rows(1);
    site.fail(new Trouble.VendorError(500));
    assertThat(titles(desk.titled(rows))).containsExactly("-");
    site.recover();
    for (int look = 0; look < 4; look++) {
      assertThat(titles(desk.titled(rows()))).containsExactly("-");
    }
    assertThat(asked()).isEqualTo(1);
    desk.clock.move(Duration.ofMinutes(3));
    assertThat(titles(desk.titled(rows()))).containsExactly("Question 0");
  }

  @Test
  void aVendorThatFailsAtTitlesIsStillAskedForItsList() {
    List<Session> rows = rows(10);
    site.fail(new Trouble.VendorError(500));
    desk.titled(rows);
    assertThat(asked()).isBetween(3L, 7L);
    site.recover();
    site.add("new", desk.clock.instant());
    desk.clock.move(Duration.ofMinutes(11));
    assertThat(rows()).hasSize(10).first().extracting(row -> row.ref().id()).isEqualTo("new");
  }

  @Test
  void whatHadToWaitIsAskedForWhenItIsSeenAgain() {
    List<Session> rows = rows(1);
    Instant until = desk.clock.instant().plusSeconds(30);
    site.fail(new Trouble.RateLimited(until));
    assertThat(titles(desk.titled(rows))).containsExactly("-");
    site.recover();
    assertThat(desk.queries.titled(rows, Duration.ofSeconds(1))).isEmpty();
    assertThat(titles(desk.titled(rows()))).containsExactly("Question 0");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void aSessionWithoutWordsIsAskedForOnceUntilItIsActiveAgain() {
    List<Session> rows = rows(2);
    words.put("s0", " \n\u0000 ");
    words.remove("s1");
    for (int look = 0; look < 3; look++) {
      assertThat(titles(desk.titled(rows))).containsExactly("-", "-");
    }
    assertThat(asked()).isEqualTo(2);
    words.put("s1", "Now I say something");
    site.add("s1", desk.clock.instant());
    desk.clock.move(Duration.ofMinutes(11));
    assertThat(titles(desk.titled(rows()))).containsExactly("Now I say something", "-");
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  void aSessionThatIsGoneIsNotAskedForAgain() {
    List<Session> rows = rows(1);
    site.fail(new Trouble.NotFound("session"));
    desk.titled(rows);
    desk.clock.move(Duration.ofHours(1));
    assertThat(desk.queries.titled(rows, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void aTitleStandsWhateverIsSaidLaterAndIsLookedAfterOnceADay() {
    desk.titled(rows(1));
    words.remove("s0");
    site.add("s0", desk.clock.instant());
    desk.clock.move(Duration.ofMinutes(11));
    assertThat(titles(desk.titled(rows()))).containsExactly("Question 0");
    assertThat(asked()).isEqualTo(1);
    desk.clock.move(Duration.ofHours(25));
    assertThat(titles(rows())).containsExactly("Question 0");
    assertThat(titles(desk.titled(rows()))).containsExactly("-");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void aTitleIsOneLineOfAHundredCharacters() {
    List<Session> rows = rows(1);
    words.put("s0", "How\n\tdo I\u2028" + "👩‍💻".repeat(20_000));
    String title = titles(desk.titled(rows)).getFirst();
    assertThat(title).startsWith("How do I 👩‍💻").endsWith("…");
    assertThat(title.codePointCount(0, title.length())).isLessThanOrEqualTo(100);
  }

  @Test
  void openingASessionTellsItsTitle() {
    List<Session> rows = rows(1);
    site.add(
        new Session(
            rows.getFirst().ref(),
            Optional.of("Told by its vendor"),
            Optional.empty(),
            rows.getFirst().times(),
            rows.getFirst().facts(),
            Optional.empty()));
    assertThat(desk.queries.session(rows.getFirst().ref()).orElseThrow().session().title())
        .contains("Told by its vendor");
    assertThat(desk.queries.titled(rows, Duration.ofSeconds(1))).isEmpty();
    assertThat(asked()).isZero();
  }

  @Test
  void theWordsOfASessionThatIsGoneGoToo() {
    List<Session> rows = desk.titled(rows(1));
    assertThat(titles(rows)).containsExactly("Question 0");
    site.shown = _ -> false;
    Sighting gone = desk.queries.session(rows.getFirst().ref()).orElseThrow();
    assertThat(gone.state()).isEqualTo(Sighting.State.GONE);
    assertThat(gone.session().title()).isEmpty();
    assertThat(titles(rows())).containsExactly("-");
  }

  @Test
  void whatWasKeptIsThereAtOnceAndWhatIsSeenStaysKept() {
    Shelf shelf = new Shelf();
    CachedSessionQueries first = desk.queries.withTitles(shelf);
    List<Session> rows = rows(2);
    first.titled(rows, Duration.ofSeconds(20)).orElseThrow().join();
    assertThat(shelf.kept).hasSize(2);
    assertThat(shelf.kept.getFirst().toString()).doesNotContain("Question");
    desk.clock.move(Duration.ofDays(2));
    CachedSessionQueries restarted = desk.queries.withTitles(shelf);
    assertThat(titles(desk.first(restarted.ask(View.all(10), desk.permitted(), Desk.ZONE)).rows()))
        .containsExactly("Question 0", "Question 1");
    assertThat(shelf.used).hasSize(2);
    assertThat(asked()).isEqualTo(2);
  }

  /// A shelf in memory.
  private static final class Shelf implements KeptTitles {
    private final List<Title> kept = new CopyOnWriteArrayList<>();
    private final List<SessionRef> used = new CopyOnWriteArrayList<>();

    @Override
    public List<Title> latest(int most) {
      return kept;
    }

    @Override
    public void keep(Title title) {
      kept.add(title);
    }

    @Override
    public void used(List<SessionRef> sessions) {
      used.addAll(sessions);
    }
  }
}
