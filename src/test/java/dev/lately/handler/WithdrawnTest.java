package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SITE;
import static dev.lately.handler.Room.STRANGE;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.AdminAsk;
import dev.lately.command.Command;
import dev.lately.model.Session;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What comes later than its answer, to somebody who may see less by then.
class WithdrawnTest {
  private static final String WITHDRAWN =
      "You may no longer see all of this list, so its file does not come. Ask for it once more.";

  private final Room room = Room.withSessions();

  /// A list whose first source is late once.
  private Sequel file(Runnable meanwhile) {
    room.queries.reports.add(report(Optional.of(new Trouble.TimedOut(Duration.ofSeconds(2)))));
    room.queries.onAsking =
        () -> {
          if (room.queries.asked > 1) {
            room.queries.reports.set(0, report(Optional.empty()));
            meanwhile.run();
          }
        };
    return room.typed("export csv").card().sequel().orElseThrow();
  }

  private SourceReport report(Optional<Trouble> trouble) {
    return new SourceReport(DOCS, Optional.of(room.now), false, false, trouble, Optional.empty());
  }

  private static void assertWithdrawn(Optional<Sequel.Part> part) {
    assertThat(text(part.orElseThrow().card())).isEqualTo(WITHDRAWN);
    assertThat(part.orElseThrow().enclosure()).isEmpty();
  }

  @Test
  void aFileIsNotWrittenOnceItsListMayNotBeSeenAnyMore() {
    Sequel file = file(() -> room.hidden.add(DOCS));
    assertWithdrawn(file.next().join());
    assertWithdrawn(file.await());
  }

  @Test
  void aFileThatIsWrittenDoesNotComeOnceItsListMayNotBeSeen() {
    Sequel file = file(() -> {});
    assertThat(file.next().join().orElseThrow().enclosure()).isPresent();
    room.hidden.add(SITE);
    assertWithdrawn(file.await());
  }

  @Test
  void whoMaySeeAsMuchAsBeforeGetsTheFile() {
    assertThat(file(() -> {}).await().orElseThrow().enclosure()).isPresent();
  }

  @Test
  void titlesThatComeAfterARightIsGoneAreNotShown() {
    CompletableFuture<List<Session>> titles = new CompletableFuture<>();
    room.queries.titles = Optional.of(titles);
    Sequel list = room.typed("recent").card().sequel().orElseThrow();
    titles.complete(List.of(room.queries.sessions.getFirst()));
    assertThat(list.await().map(Sequel.Part::card).map(Card::isError)).contains(false);
    room.hidden.add(DOCS);
    assertThat(list.await()).isEmpty();
  }

  @Test
  void whatWasAnsweredIsRefusedLaterByTheRightsOfThen() {
    assertThat(room.refused(GROUP, "recent nothing")).isEmpty();
    room.hidden.addAll(List.of(DOCS, SITE));
    assertThat(room.refused(GROUP, "recent nothing").map(Reply::card).map(Room::text))
        .contains(text(room.typed("recent").card()));
  }

  @Test
  void whereNobodyIsAnsweredThatIsSaidOnceMore() {
    assertThat(room.refused(STRANGE, "recent nothing").map(Reply::card).map(Room::text))
        .contains(text(room.typed(STRANGE, "recent nothing").card()));
  }

  @Test
  void whatAnAdministratorWasToldWhereNobodyIsAnsweredYetStays() {
    assertThat(room.refused(STRANGE, new Command.Admin(new AdminAsk.Reload()))).isEmpty();
  }
}
