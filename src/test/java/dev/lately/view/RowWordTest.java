package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import dev.lately.model.View;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowWordTest {
  private final Reader reader =
      new Reader(
          new Clock(
              Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC, Texts.of(Locale.ENGLISH)),
          Map.of());

  private Optional<Span> word(Optional<String> wanted, Optional<String> title) {
    Session session =
        new Session(
            new SessionRef(new SourceName("home"), "1"),
            title,
            Optional.empty(),
            Times.NONE,
            Facts.NONE,
            Optional.empty());
    return new RowWord(reader, View.all(10).withText(wanted)).of(session);
  }

  @Test
  void whatIsNotInTheTitleIsSaidToBeInAMessage() {
    Span said = new Span.Words("in a message");
    assertThat(word(Optional.of("cle"), Optional.of("Where is my parcel?"))).contains(said);
    assertThat(word(Optional.of("cle"), Optional.empty())).contains(said);
  }

  @Test
  void whatIsInTheTitleNeedsNoWord() {
    assertThat(word(Optional.of("cle"), Optional.of("Où est la Clé ?"))).isEmpty();
    assertThat(word(Optional.empty(), Optional.of("Where is my parcel?"))).isEmpty();
  }
}
