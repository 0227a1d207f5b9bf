package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Level;
import dev.lately.model.Participant;
import dev.lately.model.Searched;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Words that are looked for in what Lately knows beside what vendors list or find.
class TitleSearchTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  private final FakeProvider site = new FakeProvider("site");
  private final FakeProvider home = new FakeProvider("home");

  private static View search(String words) {
    return View.all(10).withText(Optional.of(words));
  }

  private Desk untitled(int sessions) {
    Map<String, String> openings =
        IntStream.range(0, sessions)
            .boxed()
            .collect(Collectors.toMap(i -> "s" + i, i -> "Où est la CLÉ " + i));
    site.openings = Optional.of(openings);
    IntStream.range(0, sessions).forEach(i -> site.add("s" + i, MORNING.minusSeconds(i)));
    return new Desk(site);
  }

  @Test
  void titlesThatAreKnownAreFoundAndTheirNumberIsTold() {
    Desk desk = untitled(25);
    List<Session> first = desk.first(desk.ask()).rows();
    assertThat(desk.ask(search("cle 3")).searched()).isEmpty();
    Snapshot before = desk.ask(search("cle 3"));
    assertThat(desk.first(before).rows()).isEmpty();
    assertThat(before.searched())
        .containsExactly(
            new Searched(site.name, Searched.Scope.NOTHING, 25, 0, false, Optional.empty()));
    desk.titled(first);
    desk.clock.move(Duration.ofSeconds(1));
    Snapshot after = desk.ask(search("cle 3"));
    assertThat(Desk.ids(desk.first(after))).containsExactly("site/s3");
    assertThat(desk.first(after).rows().getFirst().title()).contains("Où est la CLÉ 3");
    assertThat(after.searched())
        .containsExactly(
            new Searched(site.name, Searched.Scope.KNOWN, 25, 10, false, Optional.empty()));
  }

  @Test
  void aListOfWhatWasFoundStaysWhenMoreTitlesCome() {
    Desk desk = untitled(25);
    desk.titled(desk.first(desk.ask()).rows().subList(3, 6));
    Snapshot found = desk.ask(search("cle"));
    assertThat(Desk.ids(desk.first(found))).containsExactly("site/s3", "site/s4", "site/s5");
    desk.titled(desk.first(desk.ask()).rows());
    assertThat(Desk.ids(desk.first(found))).containsExactly("site/s3", "site/s4", "site/s5");
    assertThat(found.searched().getFirst().worded()).isEqualTo(3);
  }

  @Test
  void aVendorThatCannotSearchNowIsLookedThroughAsFarAsItIsKnown() {
    home.add("kettle", MORNING).add("other", MORNING.minusSeconds(1));
    Desk desk = new Desk(home);
    home.holding = Optional.of((_, _) -> true);
    desk.first(desk.ask());
    home.fail(new Trouble.VendorError(503));
    Snapshot found = desk.ask(search("of kettle"));
    Excerpt page = desk.first(found);
    assertThat(Desk.ids(page)).containsExactly("home/kettle");
    assertThat(found.searched())
        .containsExactly(new Searched(home.name, Searched.Scope.KNOWN, 2, false));
    assertThat(Desk.report(page, home).trouble()).contains(new Trouble.VendorError(503));
    assertThat(Desk.report(page, home).stale()).isTrue();
  }

  @Test
  void whereTheBudgetOfSearchesIsUsedUpWhatIsKnownIsLookedThrough() {
    home.add("kettle", MORNING).add("other", MORNING.minusSeconds(1));
    home.holding = Optional.of((_, _) -> true);
    Desk desk = new Desk(new CallBudget(2, Duration.ofMinutes(1)), home);
    desk.first(desk.ask());
    Snapshot found = desk.ask(search("of kettle"));
    Excerpt page = desk.first(found);
    assertThat(Desk.ids(page)).containsExactly("home/kettle");
    assertThat(found.searched().getFirst().scope()).isEqualTo(Searched.Scope.KNOWN);
    assertThat(Desk.report(page, home).trouble()).containsInstanceOf(Trouble.OutOfBudget.class);
  }

  @Test
  void whatParticipantsSaidOfThemselvesIsLookedThroughForWhoeverSeesIt() {
    Desk desk = untitled(1);
    Session row = desk.first(desk.ask()).rows().getFirst();
    site.add(
        new Session(
            row.ref(),
            Optional.empty(),
            Optional.empty(),
            row.times(),
            row.facts(),
            Optional.of(new Participant(Map.of("Email", "ann@x.example")))));
    desk.clock.move(Duration.ofMinutes(11));
    desk.first(desk.ask());
    assertThat(desk.first(desk.ask(search("ann@x.example"))).rows()).isEmpty();
    assertThat(desk.first(desk.ask(search("email"))).rows()).isEmpty();
    Sight contact = Sight.of(desk.permitted().sources(), Level.CONTACT);
    Excerpt found = desk.first(desk.queries.ask(search("ÁNN@x.example"), contact, Desk.ZONE));
    assertThat(found.rows()).hasSize(1);
    Sight titles = Sight.of(desk.permitted().sources(), Level.TITLES);
    assertThat(desk.first(desk.queries.ask(search("ann"), titles, Desk.ZONE)).rows()).isEmpty();
  }
}
