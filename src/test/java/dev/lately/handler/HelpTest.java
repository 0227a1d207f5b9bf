package dev.lately.handler;

import static dev.lately.handler.Room.DOCS;
import static dev.lately.handler.Room.FIRST;
import static dev.lately.handler.Room.GROUP;
import static dev.lately.handler.Room.SECOND;
import static dev.lately.handler.Room.STRANGE;
import static dev.lately.handler.Room.button;
import static dev.lately.handler.Room.buttons;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.model.Place;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HelpTest {
  private static final Place ALONE = Place.privateTo(FIRST);

  private final Room room = Room.withSessions();

  private Card help(String topic) {
    return room.typed("help " + topic).card();
  }

  @Test
  void allOfHelpIsAGlanceWithAButtonForEachTopic() {
    Card glance = help("");
    assertThat(text(glance))
        .startsWith("Lately: what people lately asked")
        .contains("search: Sessions with these words", "docs-guru, website-bot");
    assertThat(text(glance).lines()).hasSizeLessThan(16);
    for (String topic : HelpTopics.main(CommandMenu.ofLately())) {
      if (!topic.equals("help")) {
        assertThat(text(press(glance, topic).card())).as(topic).isEqualTo(text(help(topic)));
      }
    }
  }

  @Test
  void aTopicSaysWhatItIsWhichOptionsItTakesAndHowItIsTyped() {
    assertThat(text(help("stats")))
        .startsWith("/sessions stats\n")
        .contains("range: How many days (today, 7d, 30d, 90d)")
        .contains("Europe/Berlin")
        .contains("/sessions stats source:docs-guru range:90d");
  }

  @Test
  void everyTopicHasSomethingToSay() {
    for (String topic : HelpTopics.of(CommandMenu.ofLately())) {
      assertThat(help(topic).blocks()).as(topic).hasSizeGreaterThan(1);
    }
  }

  @Test
  void settingsIsACommandOfItsOwnWherePeopleExpectIt() {
    assertThat(text(room.typed("settings").card()))
        .startsWith("Settings\n")
        .contains("Europe/Berlin", "language", "timezone")
        .isEqualTo(text(help("settings")));
  }

  @Test
  void aTopicGoesBackToAllOfHelpInPlace() {
    Reply back = press(help("buttons"), "All of help");
    assertThat(back).isInstanceOf(Reply.Open.class);
    assertThat(text(back.card())).isEqualTo(text(help("")));
  }

  @Test
  void everyExampleThatIsPressedIsAnsweredForThePresserAlone() {
    room.typed("recent");
    for (String topic : HelpTopics.main(CommandMenu.ofLately())) {
      for (Control.Button button : buttons(help(topic))) {
        if (button.label().startsWith("↵ ") && !topic.equals("show")) {
          Reply reply = room.pressed(FIRST, GROUP, button.code());
          assertThat(reply).as(button.label()).isInstanceOf(Reply.Private.class);
          assertThat(reply.card().blocks().getFirst())
              .as(button.label())
              .isNotInstanceOf(Block.Notice.class);
        }
      }
    }
  }

  @Test
  void whatIsPressedIsWhatWouldBeTyped() {
    Card pressed = press(help("recent"), "↵ recent source:docs-guru").card();
    assertThat(text(pressed)).isEqualTo(text(room.typed("recent source:docs-guru").card()));
  }

  @Test
  void anExampleIsPressedAYearLater() {
    Card before = help("search");
    room.now = room.now.plus(Duration.ofDays(366));
    assertThat(text(press(before, "↵ search text:api key").card())).contains("Search “api key”");
  }

  @Test
  void anExampleNeedsNothingThatAProcessOrADatabaseKnows() {
    Room restarted = Room.withSessions();
    for (Control.Button button : buttons(help("recent"))) {
      Card pressed = restarted.pressed(FIRST, GROUP, button.code()).card();
      assertThat(text(pressed)).isEqualTo(text(room.pressed(FIRST, GROUP, button.code()).card()));
    }
  }

  @Test
  void rightsAreAskedAtEveryPress() {
    String code = button(help("recent"), "↵ recent since:7d");
    assertThat(text(room.pressed(SECOND, STRANGE, code).card()))
        .contains("Lately does not answer here");
  }

  @Test
  void anExampleOfASourceThatMayNoLongerBeSeenTellsNothingOfIt() {
    String code = button(help("recent"), "↵ recent source:docs-guru");
    room.hidden.add(DOCS);
    assertThat(text(room.pressed(FIRST, GROUP, code).card()))
        .startsWith("There is no source docs-guru");
  }

  @Test
  void inAGroupOfTelegramHelpIsBehindTheDoorToThePrivateChat() {
    Reply.Private help = (Reply.Private) room.typed("help search");
    assertThat(help.code()).hasSizeLessThanOrEqualTo(64).isNotEmpty();
    Card alone = room.pressed(FIRST, ALONE, help.code()).card();
    assertThat(text(alone)).isEqualTo(text(help.card()));
    Reply pressed = room.pressed(FIRST, ALONE, button(alone, "↵ search text:api key"));
    assertThat(text(pressed.card())).contains("Search “api key”");
  }

  @Test
  void aMistypedTopicIsToldWithTheNearestOne() {
    Card card = help("serch");
    assertThat(text(card))
        .startsWith("There is no help about serch. Did you mean search?")
        .contains("buttons", "times", "privacy");
    assertThat(text(press(card, "↵ help search").card())).startsWith("/sessions search\n");
  }

  @Test
  void aMistypedCommandCanBePressedAsItWasMeant() {
    Card card = room.typed("sessions recnet since:7d").card();
    assertThat(text(card)).contains("Did you mean recent?");
    Reply meant = press(card, "↵ recent since:7d");
    assertThat(meant).isInstanceOf(Reply.Private.class);
    assertThat(text(meant.card())).isEqualTo(text(room.typed("recent since:7d").card()));
  }

  @Test
  void aMistypedSourceCanBePressedAsItWasMeant() {
    Card card = room.typed("recent docs-gruu since:7d").card();
    assertThat(text(card)).startsWith("There is no source docs-gruu. Did you mean docs-guru?");
    Reply meant = press(card, "↵ recent source:docs-guru since:7d");
    assertThat(text(meant.card())).isEqualTo(text(room.typed("recent docs-guru since:7d").card()));
    Card sized = room.typed("recent docs-gruu size:5").card();
    assertThat(press(sized, "↵ recent source:docs-guru size:5")).isInstanceOf(Reply.Private.class);
  }

  @Test
  void whatHasNoNearestHasNothingToPress() {
    assertThat(room.typed("xylophone").card().controls()).isEmpty();
    assertThat(room.typed("recent since:7dd foo:1").card().controls()).isEmpty();
  }

  @Test
  void aCommandWithoutOptionsSaysSo() {
    assertThat(text(room.typed("sources foo:1").card())).isEqualTo("sources takes no options.");
  }

  private Reply press(Card card, String label) {
    return room.pressed(FIRST, GROUP, button(card, label));
  }
}
