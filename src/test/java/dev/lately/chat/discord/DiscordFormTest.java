package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.chat.discord.local.LocalForm;
import dev.lately.chat.discord.local.LocalInteraction;
import dev.lately.chat.discord.local.LocalMessage;
import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.command.NoViews;
import dev.lately.command.Press;
import dev.lately.model.Place;
import dev.lately.model.View;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordFormTest extends LocalDiscordTest {
  private static final String CODE = code();

  @Test
  void thePagersMiddleOpensAFormAtOnceWithoutAskingAnybody() {
    LocalMessage message = pager();
    LocalInteraction press = ann.press(message, message.button("3 / 9"));
    assertThat(press.acknowledgement()).isEqualTo(9);
    assertThat(press.form().body().path("custom_id").asText()).isEqualTo(CODE);
    assertThat(answerer.asked()).hasSize(1);
  }

  @Test
  void whatIsTypedIntoTheFormTurnsThePage() {
    LocalMessage message = pager();
    LocalForm form = ann.press(message, message.button("3 / 9")).form();
    answerer.answers(_ -> open("page seven"));
    assertThat(ann.submit(form, "7").answer()).isSameAs(message);
    assertThat(message.text()).isEqualTo("page seven");
    assertThat(answerer.last().command()).isEqualTo(new Command.Press(CODE, List.of("7")));
  }

  private LocalMessage pager() {
    Control pager =
        new Control.Pager(
            new Control.Position(3, 9, false),
            Optional.empty(),
            Optional.empty(),
            CODE,
            Optional.empty(),
            Optional.empty());
    answerer.answers(_ -> new Reply.Open(new Card(card("list").blocks(), List.of(pager))));
    return recent(ann);
  }

  private static String code() {
    Place place = new Place(Senders.DISCORD, "1", "2", Optional.empty(), Place.Kind.GROUP);
    Press press =
        new Press(
            Action.FORM,
            View.all(10),
            Instant.EPOCH,
            Press.Spot.at(3),
            new Press.Asker(1),
            Optional.empty());
    return new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), List::of).seal(place, press);
  }
}
