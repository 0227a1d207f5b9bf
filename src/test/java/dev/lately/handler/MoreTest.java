package dev.lately.handler;

import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SECOND;
import static dev.lately.handler.Room.button;
import static dev.lately.handler.Room.buttons;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.ButtonCodes;
import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoreTest {
  private final Room room = Room.withSessions();

  private Card more(String list) {
    return room.pressed(FIRST, GROUP, button(room.typed(list).card(), "⋯")).card();
  }

  @Test
  void thePresserAloneIsOfferedWhatElseCanBeDoneWithTheList() {
    Reply more = room.pressed(SECOND, GROUP, button(room.typed("recent since:7d").card(), "⋯"));
    assertThat(more).isInstanceOf(Reply.Private.class);
    assertThat(text(more.card())).isEqualTo("Sessions · all sources · last 7 days");
    assertThat(buttons(more.card()))
        .extracting(Control.Button::label)
        .containsExactly("Search …", "Numbers", "CSV file", "JSON file", "Markdown file");
  }

  @Test
  void theNumbersAreThoseOfTheListsSourcesAndDays() {
    Card card = press(more("recent docs-guru since:7d"), "Numbers").card();
    assertThat(text(card)).startsWith("Numbers · 7 days").contains(" · docs-guru\n");
  }

  @Test
  void theFileIsThatOfTheList() {
    Reply file = press(more("recent docs-guru"), "JSON file");
    assertThat(file.enclosure()).containsInstanceOf(Document.class);
    assertThat(text(file.card())).contains("JSON");
  }

  @Test
  void theFormsWordsAreLookedForInTheList() {
    String code = button(more("recent docs-guru since:7d"), "Search …");
    assertThat(ButtonCodes.opensForm(code)).isTrue();
    assertThat(ButtonCodes.asksWords(code)).isTrue();
    Reply found = room.filled(FIRST, GROUP, code, " api\n key ");
    assertThat(found).isInstanceOf(Reply.Private.class);
    assertThat(text(found.card())).startsWith("Search “api key” · docs-guru · last 7 days");
    assertThat(text(room.filled(FIRST, GROUP, code, "\u200B").card()))
        .startsWith("Type what to look for");
  }

  @Test
  void whereThereAreNoFormsItSaysWhatToType() {
    String code = button(more("recent docs-guru"), "Search …");
    assertThat(text(room.pressed(FIRST, GROUP, code).card()))
        .isEqualTo("To search, type: /search text:\"api key\" source:docs-guru size:10");
  }

  @Test
  void inAGroupOfTelegramItIsInThePrivateChat() {
    Reply.Private more =
        (Reply.Private) room.pressed(SECOND, GROUP, button(room.typed("recent").card(), "⋯"));
    Place alone = Place.privateTo(SECOND);
    Card there = room.pressed(SECOND, alone, more.code()).card();
    assertThat(text(there)).isEqualTo(text(more.card()));
    assertThat(room.pressed(SECOND, alone, button(there, "CSV file")).enclosure()).isPresent();
  }

  @Test
  void everyCodeFitsIntoAButton() {
    for (Card card : List.of(more("recent"), more("search text:api since:30d"))) {
      assertThat(buttons(card)).allMatch(button -> button.code().length() <= 64);
    }
  }

  private Reply press(Card card, String label) {
    return room.pressed(FIRST, GROUP, button(card, label));
  }
}
