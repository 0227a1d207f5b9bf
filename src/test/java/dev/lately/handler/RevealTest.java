package dev.lately.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.AuditLog;
import dev.lately.access.Rights;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.PassingViews;
import dev.lately.command.Request;
import dev.lately.model.Facts;
import dev.lately.model.Level;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.Times;
import dev.lately.query.Revealed;
import dev.lately.view.Card;
import dev.lately.view.Expiry;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Contact data, and what is written down of who looked.
class RevealTest {
  private static final String RAW = "ann@customer.example";

  private final Instant now = Instant.parse("2026-11-20T12:00:00Z");
  private final ListOfSessions queries = new ListOfSessions(() -> now);
  private final List<AuditLog.Entry> written = new ArrayList<>();
  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.ofLately(), 10);
  private Level level = Level.CONTACT;
  private boolean isDown;

  private final CommandHandler handler =
      new CommandHandler(
              queries,
              (_, _) -> Optional.of(Rights.alone(Sight.of(Set.of(Room.SITE), level))),
              new ButtonCodes(
                  () -> List.of(new byte[32]), new PassingViews(), () -> List.of(Room.SITE)),
              new Readers(() -> now, Room.BERLIN, Map.of()))
          .withAudit(log());

  private AuditLog log() {
    return new AuditLog() {
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
  }

  @BeforeEach
  void aLead() {
    queries.sessions.add(
        new Session(
            new SessionRef(Room.SITE, "lead-1"),
            Optional.empty(),
            Optional.empty(),
            Times.of(Optional.of(now), Optional.empty(), false),
            Facts.NONE,
            Optional.of(new Participant(Map.of("Email", "<<EMAIL>>")))));
    queries.revealed = new Revealed.Told(new Participant(Map.of("Email", RAW)));
  }

  private Reply answer(Command command) {
    return handler.answer(
        new Request(Room.FIRST, Room.GROUP, command, Locale.ENGLISH, Optional.empty()));
  }

  private Card card() {
    return answer(grammar.parse("show lead-1")).card();
  }

  private Reply reveal(String code) {
    return answer(new Command.Press(code, List.of()).seenAlone());
  }

  @Test
  void itIsShownAloneAndWrittenDownFirst() {
    Card card = card();
    assertThat(Room.text(card)).contains("Email: <<EMAIL>>").doesNotContain(RAW);
    Reply reply = reveal(Room.button(card, "Reveal"));
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(Room.text(reply.card())).contains("Contact data").doesNotContain(RAW);
    assertThat(Room.text(then(reply).card())).contains("Email: " + RAW, "in 60 seconds");
    AuditLog.Entry entry = written.getLast();
    assertThat(entry.what())
        .isEqualTo(new AuditLog.What("reveal", Level.CONTACT, 1, AuditLog.Kind.REVEALED));
    assertThat(entry.who()).isEqualTo(Room.FIRST);
    assertThat(entry.where()).isEqualTo(Room.GROUP);
    assertThat(entry.sources()).containsExactly(Room.SITE);
    assertThat(entry.toString()).doesNotContain(RAW);
  }

  @Test
  void itMayBeSeenForAMinute() {
    Sequel.Part shown = then(reveal(Room.button(card(), "Reveal")));
    Expiry expiry = shown.expiry().orElseThrow();
    assertThat(expiry.after()).isEqualTo(Duration.ofSeconds(60));
    assertThat(expiry.words()).contains("hidden again").doesNotContain(RAW);
    assertThat(shown.card().sequel()).isEmpty();
  }

  @Test
  void nothingIsRevealedOnceTheRightToItIsGone() {
    Reply reply = reveal(Room.button(card(), "Reveal"));
    level = Level.TRANSCRIPT;
    Sequel.Part part = reply.card().sequel().orElseThrow().await().orElseThrow();
    assertThat(Room.text(part.card())).contains("needs the level contact");
    assertThat(part.expiry()).isEmpty();
  }

  private static Sequel.Part then(Reply reply) {
    return reply.card().sequel().orElseThrow().next().join().orElseThrow();
  }

  @Test
  void whoeverLostTheRightGetsNothingAtTheNextPress() {
    String code = Room.button(card(), "Reveal");
    level = Level.TRANSCRIPT;
    Reply reply = reveal(code);
    assertThat(Room.text(reply.card())).contains("needs the level contact").doesNotContain(RAW);
    assertThat(written.getLast().what().kind()).isEqualTo(AuditLog.Kind.REFUSED);
    assertThat(Room.buttons(card())).noneMatch(button -> button.label().equals("Reveal"));
  }

  @Test
  void nothingIsShownThatCannotBeWrittenDown() {
    String code = Room.button(card(), "Reveal");
    isDown = true;
    assertThat(Room.text(reveal(code).card()))
        .contains("only where it can be written down")
        .doesNotContain(RAW);
  }

  @Test
  void everyLookIsWrittenDown() {
    answer(grammar.parse("recent")).ready();
    answer(grammar.parse("export csv")).ready();
    answer(grammar.parse("stats")).ready();
    assertThat(written)
        .extracting(entry -> entry.what().word() + " " + entry.what().kind())
        .containsExactly("recent SHOWN", "export EXPORTED", "stats SHOWN");
    assertThat(written).allMatch(entry -> entry.what().rows() == 1);
  }
}
