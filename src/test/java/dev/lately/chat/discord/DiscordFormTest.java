package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.PassingViews;
import dev.lately.command.Press;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscordFormTest {
  private static final Person PERSON = new Person(new PlatformId("discord"), "1", Set.of());

  private final ButtonCodes codes =
      new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), List::of);

  private String form(Action action) {
    Press press =
        new Press(
            action,
            View.all(10),
            Instant.EPOCH,
            Press.Spot.at(0),
            Press.Asker.of(PERSON),
            Optional.empty());
    return DiscordForm.payload(codes.seal(Place.privateTo(PERSON), press), Locale.ENGLISH);
  }

  @Test
  void thePagersFormAsksForAPageOrADate() {
    assertThat(form(Action.FORM)).contains("Page number, or a date like 2026-11-03");
  }

  @Test
  void theSearchsFormAsksForAsManyWordsAsASearchTakes() {
    assertThat(form(Action.WORDS))
        .contains("\"label\":\"Words to look for\"", "\"max_length\":100")
        .doesNotContain("2026");
  }
}
