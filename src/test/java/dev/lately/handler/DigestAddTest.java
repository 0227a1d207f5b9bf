package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.OTHER;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.TERMINAL;
import static dev.lately.handler.DigestRoom.buttons;
import static dev.lately.handler.DigestRoom.lines;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Subscription;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestAddTest {
  private final DigestRoom room = new DigestRoom();

  @Test
  void aDigestTellsOnlyOfWhatEverybodyThereMayRead() {
    room.unbound.add(DigestRoom.SITE);
    assertThat(room.said("digest add at:08:00 source:website-bot"))
        .startsWith("website-bot may not be read by everybody there")
        .contains("/sessions-admin bind");
    room.unbound.add(DigestRoom.DOCS);
    assertThat(room.said("digest add at:08:00"))
        .startsWith("Nothing may be read by everybody there");
    assertThat(room.subscriptions.after(0, 10)).isEmpty();
  }

  @Test
  void anAddedDigestIsKeptAndTheReplySaysWhatWasAgreedAndWhenItComes() {
    Reply reply = room.typed("digest add 08:00 mon-fri docs text:“rotate keys” top:3");
    Subscription kept = room.last();
    assertThat(room.next(kept)).isEqualTo("2026-11-04T07:00:00Z");
    assertThat(kept.place()).isEqualTo(CHANNEL);
    assertThat(kept.founder().person()).isEqualTo(STEWARD);
    assertThat(text(reply.card()))
        .startsWith("Digest 1 is set up.\nStatus: active; comes next on Nov 4, 2026, 8:00")
        .contains("When: 08:00, Monday to Friday (Europe/Berlin)\nWhere: here")
        .contains("About: docs-guru · with “rotate keys”")
        .contains("Shows: numbers, the most asked and the newest 3 sessions")
        .contains("A day without sessions: nothing comes; after a quiet week one line says so")
        .contains("May come late: by 6 h at most");
    assertThat(buttons(reply.card()))
        .extracting(Control.Button::label)
        .containsExactly("Preview", "Change", "Pause");
  }

  @Test
  void theZoneIsTheReadersWhereThePlatformKnowsItAndNobodyNamesAnother() {
    room.zone = Optional.of(ZoneId.of("America/New_York"));
    String words = room.said("digest add 08:00");
    assertThat(room.last().terms().rhythm().zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(words).contains("08:00, every day (America/New_York)", "Nov 3, 2026, 8:00");
    assertThat(room.said("digest add 18:00 Asia/Kathmandu"))
        .contains("18:00, every day (Asia/Kathmandu)", "comes next on Nov 3, 2026, 7:15");
  }

  @Test
  void anotherChannelOfTheGuildIsNamedAndChecked() {
    Reply reply = room.typed("digest add 08:00 channel:<#102>");
    assertThat(room.last().place()).isEqualTo(OTHER);
    assertThat(reply.card().toString()).contains("Mention[kind=CHANNEL, id=102");
    assertThat(room.said(STRANGER, CHANNEL, "digest add 08:00 channel:102"))
        .contains("Only people who may manage that place");
  }

  @Test
  void aStrangerAddsNothing() {
    Reply reply = room.typed(STRANGER, CHANNEL, "digest add 08:00");
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).startsWith("Only people who may manage that place");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void aChatWithoutChannelsSaysSo() {
    assertThat(room.said(READER, GROUP, "digest add 08:00 channel:102"))
        .contains("there are no channels to choose from here");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void aMissingPermissionIsToldBeforeAnythingIsKept() {
    room.discord.hindrances.put(
        OTHER, new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages"));
    Reply reply = room.typed("digest add 08:00 docs channel:102");
    assertThat(text(reply.card()))
        .contains("Nothing was set up: Lately lacks the permission “Send Messages” there.")
        .contains("can give Lately the permission in its settings. Then type this again:");
    assertThat(lines(reply.card()))
        .containsExactly(
            "/sessions digest add at:08:00 zone:Europe/Berlin source:docs-guru channel:102");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void aDeletedChannelIsToldToWhoeverAsksForIt() {
    room.discord.hindrances.put(OTHER, Hindrance.of(Hindrance.Kind.GONE));
    room.discord.stewards = (_, place) -> !place.equals(OTHER);
    assertThat(room.said("digest add 08:00 channel:102"))
        .contains("Nothing was set up: That channel, chat or topic does not exist any more");
  }

  @Test
  void theEleventhIsRefusedAndSaysWhatToDo() {
    for (int i = 0; i < 20; i++) {
      room.typed("digest add 08:00");
    }
    assertThat(room.subscriptions.after(0, 99)).hasSize(10);
    assertThat(room.said("digest add 08:00"))
        .contains("there are 10 digests already", "/sessions digest list");
    assertThat(room.said("digest add 08:00 channel:102")).contains("Digest 11 is set up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digest add|Allowed: at:00:00–23:59.",
        "digest add 25:99|A time is written like 08:00 or 17:30, not 25:99.",
        "digest add 9am|A time is written like 08:00 or 17:30, not 9am. Did you mean 09:00?",
        "digest add 08:00 Europe/Berln|not Europe/Berln. Did you mean Europe/Berlin?",
        "digest add 08:00 top:99|A digest names 0 to 20 sessions, not 99.",
        "digest add 08:00 level:contact|There is no level contact.",
        "digest add 08:00 docs-gru|There is no source docs-gru. Did you mean docs-guru?",
        "digest add 08:00 mention:100|everyone and here are never mentioned"
      })
  void badInputIsExplainedAndNothingIsKept(String words, String answer) {
    assertThat(room.said(words)).contains(answer);
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void aChatWithoutRolesMentionsNone() {
    assertThat(room.said(READER, GROUP, "digest add 08:00 mention:4711"))
        .contains("there are no roles to mention here");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void theTerminalIsNoPlaceForADigestAndSaysWhatToType() {
    Reply reply = room.typed(STEWARD, TERMINAL, "digest add 08:00");
    assertThat(lines(reply.card()))
        .containsExactly("/sessions digest add at:08:00 zone:Europe/Berlin");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @Test
  void helpTellsOfDigestsWhereTheyAreAnswered() {
    assertThat(room.said("help digest"))
        .contains("A digest is a daily message", "/sessions digest add at:08:00 days:mon-fri");
  }
}
