package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.AuditLog;
import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.Times;
import dev.lately.view.Receipt;
import dev.lately.view.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who looked is written down when it is shown to them, not when it is made.
class WitnessTest {
  private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final List<Entry> written = new ArrayList<>();
  private boolean isDown;

  private final AuditLog log =
      new AuditLog() {
        @Override
        public void note(Entry entry) {
          if (isDown && entry.mustBeKept()) {
            throw new IllegalStateException("down");
          }
          written.add(entry);
        }

        @Override
        public List<Entry> read(Wanted wanted) {
          return written;
        }
      };

  private final Readers readers = new Readers(() -> now, Room.BERLIN, Map.of());

  private final CommandHandler handler =
      new CommandHandler(
              queries,
              (_, _) -> Optional.of(Rights.alone(Sight.of(Set.of(Room.SITE), Level.TITLES))),
              new ButtonCodes(
                  () -> List.of(new byte[32]), new PassingViews(), () -> List.of(Room.SITE)),
              readers)
          .withAudit(log);

  @BeforeEach
  void aSession() {
    queries.sessions.add(
        new Session(
            new SessionRef(Room.SITE, "one"),
            Optional.of("How do I rotate keys?"),
            Optional.empty(),
            Times.of(Optional.of(now), Optional.empty(), false),
            Facts.NONE,
            Optional.empty()));
  }

  private Reply typed(String words) {
    return handler.answer(
        new Request(Room.FIRST, Room.GROUP, typing(words), Locale.ENGLISH, Optional.empty()));
  }

  private static Command typing(String words) {
    return new CommandGrammar(CommandMenu.ofLately(), 10).parse(words);
  }

  @Test
  void whatIsOnlyReadyToBeShownIsNotWrittenDown() {
    typed("recent");
    typed("export csv");
    assertThat(written).isEmpty();
  }

  @Test
  void whatIsShownIsWrittenDownOnce() {
    Reply reply = typed("recent private:yes");
    assertThat(reply.ready()).isEqualTo(reply);
    assertThat(reply.ready()).isEqualTo(reply);
    assertThat(written)
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.what())
                .isEqualTo(new AuditLog.What("recent", Level.TITLES, 1, Kind.SHOWN)));
  }

  @Test
  void aFileThatCannotBeWrittenDownIsNotHandedOut() {
    Reply reply = typed("export csv");
    isDown = true;
    Reply shown = reply.ready();
    assertThat(shown).isInstanceOf(Reply.Private.class);
    assertThat(shown.enclosure()).isEmpty();
    assertThat(Room.text(shown.card())).contains("only where it can be written down");
    isDown = false;
    assertThat(reply.ready().enclosure()).isPresent();
    assertThat(written).extracting(entry -> entry.what().kind()).containsExactly(Kind.EXPORTED);
  }

  @Test
  void aRefusalIsWrittenDownAtOnce() {
    typed("show one");
    assertThat(written).extracting(entry -> entry.what().kind()).containsExactly(Kind.REFUSED);
  }

  @Test
  void whatIsReadAfterTheCardWasShownIsWrittenDownBeforeItIs() {
    Request asked =
        new Request(Room.FIRST, Room.GROUP, typing("export csv"), Locale.ENGLISH, Optional.empty());
    Witness witness = new Witness(log, readers.of(asked));
    Entry entry =
        new Entry(
            now,
            Room.FIRST,
            Room.GROUP,
            new AuditLog.What("export", Level.TITLES, 1, Kind.EXPORTED),
            Set.of(Room.SITE),
            Optional.empty());
    assertThat(witness.of(Receipt.NONE).showing()).isEmpty();
    witness.note(entry);
    assertThat(written).containsExactly(entry);
  }
}
