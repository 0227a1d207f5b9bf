package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.channel;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Place;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import org.junit.jupiter.api.Test;

class DigestListTest {
  private final DigestRoom room = new DigestRoom();

  @Test
  void theListNamesEveryDigestOfTheGuildWithItsStateAndOpensThem() {
    room.daily();
    room.typed("digest add 18:00 sat,sun channel:102");
    room.typed("digest pause 2");
    room.discord.stewards = (_, _) -> true;
    room.typed(STEWARD, channel("200", "201"), "digest add 07:00");
    Reply list = room.typed(STRANGER, CHANNEL, "digest list");
    assertThat(list).isInstanceOf(Reply.Private.class);
    assertThat(text(list.card()))
        .isEqualTo(
            """
            2 digests
            1 · 09:00, every day (Europe/Berlin) · here · active; comes next on Nov 4, 2026, 9:00 AM
            2 · 18:00, Saturday, Sunday (Europe/Berlin) · discord channel 102 · paused since Nov 3, 2026, 9:30 AM.\
            """
                .replace("9:00 AM", "9:00\u202fAM")
                .replace("9:30 AM", "9:30\u202fAM"));
    Control.RowPicker picker = (Control.RowPicker) list.card().controls().getFirst();
    Reply second = room.pressed(STRANGER, CHANNEL, picker.rows().get(1).code());
    assertThat(text(second.card())).startsWith("Digest 2\nStatus: paused since");
    Reply back = room.pressed(STRANGER, CHANNEL, code(second.card(), "All digests"));
    assertThat(text(back.card())).startsWith("2 digests");
  }

  @Test
  void anEmptyListSaysHowToAdd() {
    Reply list = room.typed("digest");
    assertThat(text(list.card())).startsWith("There are no digests here yet.");
    assertThat(lines(list.card())).containsExactly("/sessions digest add at:08:00 days:mon-fri");
  }

  @Test
  void theOperatorSeesTheDigestsOfEveryPlace() {
    room.daily();
    room.typed(READER, GROUP, "digest add 08:00");
    assertThat(room.said(DigestRoom.OPERATOR, DigestRoom.TERMINAL, "digest list"))
        .contains("discord channel 101", "telegram chat -500");
  }

  @Test
  void aLongListSaysWhatItDoesNotShowButNotToTheOperator() {
    room.daily();
    for (int channel = 200; channel < 224; channel++) {
      room.typed("digest add 08:00 channel:" + channel);
    }
    Card list = room.typed("digest list").card();
    assertThat(text(list)).startsWith("25 digests\n1 · ").contains("5 more are not shown here");
    assertThat(((Control.RowPicker) list.controls().getFirst()).rows()).hasSize(20);
    Card all = room.typed(DigestRoom.OPERATOR, DigestRoom.TERMINAL, "digest list").card();
    assertThat(text(all)).contains("discord channel 223").doesNotContain("not shown");
  }

  @Test
  void listAndExplainOpenInThePrivateChatToo() {
    room.typed(READER, GROUP, "digest add 08:00");
    Place chat = Place.privateTo(READER);
    String list = ((Reply.Private) room.typed(READER, GROUP, "digest list")).code();
    assertThat(text(room.pressed(READER, chat, list).card())).startsWith("1 digest\n1 · 08:00");
    String explain = ((Reply.Private) room.typed(READER, GROUP, "digest explain 1")).code();
    assertThat(text(room.pressed(READER, chat, explain).card())).startsWith("Why digest 1 came");
  }
}
