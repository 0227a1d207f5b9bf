package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.channel;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.digest.Harvester;
import dev.lately.model.Hindrance;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.View;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.DigestCodes;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestPressTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

  private final DigestRoom room = new DigestRoom();

  @Test
  void underAPostedDigestAStewardPausesAndResumes() {
    Subscription digest = room.daily();
    String pause = posted(digest).pause().orElseThrow();
    Reply reply = room.pressed(STEWARD, CHANNEL, pause);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .isEqualTo("Digest 1 is paused. Nothing comes until somebody resumes it.");
    assertThat(room.now(digest).state()).isInstanceOf(State.Paused.class);
    room.pressed(STEWARD, CHANNEL, code(reply.card(), "Resume"));
    assertThat(room.now(digest).isActive()).isTrue();
  }

  @Test
  void aStrangersPressChangesNothingAndSaysWhy() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STRANGER, CHANNEL, posted(digest).pause().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).startsWith("Only people who may manage that place");
    assertThat(room.now(digest)).isEqualTo(digest);
    Card card = room.pressed(STRANGER, CHANNEL, posted(digest).change().orElseThrow()).card();
    Reply refused = room.pressed(STRANGER, CHANNEL, code(card, "Remove"));
    assertThat(text(refused.card())).startsWith("Only people who may manage that place");
  }

  @Test
  void changeOpensAPrivateCardWithAllThatCanBeDone() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STEWARD, CHANNEL, posted(digest).change().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(DigestRoom.buttons(reply.card()))
        .extracting(Control.Button::label)
        .containsExactly("Pause", "Preview", "Explain", "Remove", "All digests");
    assertThat(DigestRoom.lines(reply.card())).containsExactly("/sessions digest edit 1 at:09:00");
    Reply paused = room.pressed(STEWARD, CHANNEL, code(reply.card(), "Pause"));
    assertThat(paused).isInstanceOf(Reply.Open.class);
    assertThat(text(paused.card())).contains("Digest 1 is paused.", "Status: paused since");
    assertThat(code(paused.card(), "Resume")).isNotEmpty();
  }

  @Test
  void removingAsksFirstAndTellsTheLineThatAddsItAgain() {
    Subscription digest = room.daily();
    Card card = room.pressed(STEWARD, CHANNEL, posted(digest).change().orElseThrow()).card();
    Card question = room.pressed(STEWARD, CHANNEL, code(card, "Remove")).card();
    assertThat(text(question)).startsWith("Remove digest 1?");
    Card kept = room.pressed(STEWARD, CHANNEL, code(question, "Keep it")).card();
    assertThat(text(kept)).startsWith("Digest 1\nStatus: active");
    Card removed = room.pressed(STEWARD, CHANNEL, code(question, "Remove it")).card();
    assertThat(DigestRoom.lines(removed))
        .containsExactly("/sessions digest add at:09:00 zone:Europe/Berlin");
    assertThat(room.subscriptions.find(1)).isEmpty();
    assertThat(text(room.pressed(STEWARD, CHANNEL, posted(digest).pause().orElseThrow()).card()))
        .isEqualTo("Digest 1 was removed, so its buttons do nothing any more.");
  }

  @Test
  void browseListsTheSessionsOfTheDayAlone() {
    Subscription digest = room.daily();
    Reply reply = room.pressed(STRANGER, CHANNEL, posted(digest).browse().orElseThrow());
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .contains("Title of a", "Title of b", "Monday 2 November")
        .doesNotContain("Title of c");
  }

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
    assertThat(DigestRoom.lines(list.card()))
        .containsExactly("/sessions digest add at:08:00 days:mon-fri");
  }

  @Test
  void theOperatorSeesTheDigestsOfEveryPlace() {
    room.daily();
    room.typed(READER, GROUP, "digest add 08:00");
    assertThat(text(room.typed(DigestRoom.OPERATOR, DigestRoom.TERMINAL, "digest list").card()))
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
  void aPreviewIsTheRealDigestWithItsPictureForTheAskerAlone() {
    Subscription digest = room.daily();
    Reply.Private preview = (Reply.Private) room.typed(STRANGER, CHANNEL, "digest preview 1");
    assertThat(text(preview.card()))
        .startsWith("Digest 1 as it would come now, for you alone.\nDigest · Monday 2 November")
        .contains("Sessions: 2", "Title of b");
    assertThat(preview.enclosure()).isPresent();
    assertThat(room.deliveries.last(digest.id(), 9)).isEmpty();
    assertThat(
            room.counts.before(
                new DayCounts.Subject(DigestRoom.DOCS, DigestRoom.BERLIN, ""), MONDAY, 9))
        .isEmpty();
    assertThat(room.discord.messages).isEmpty();
    Reply browsed = room.pressed(STRANGER, CHANNEL, code(preview.card(), "Browse these"));
    assertThat(text(browsed.card())).contains("Title of a").doesNotContain("Title of c");
  }

  @Test
  void inATelegramGroupAPreviewOpensInThePrivateChatByTheRightsOfTheGroup() {
    room.typed(READER, GROUP, "digest add 08:00");
    Reply.Private there = (Reply.Private) room.typed(READER, GROUP, "digest preview 1");
    Place chat = Place.privateTo(READER);
    Reply.Private here = (Reply.Private) room.pressed(READER, chat, there.code());
    assertThat(text(here.card())).contains("Digest · Monday 2 November");
    assertThat(here.enclosure()).isPresent();
    Card change = room.pressed(READER, chat, code(here.card(), "Change")).card();
    assertThat(text(change)).startsWith("Digest 1\n");
    room.pressed(READER, chat, code(change, "Pause"));
    assertThat(room.now(room.last()).isActive()).isFalse();
    Person other = new Person(READER.platform(), "44", Set.of());
    assertThat(text(room.pressed(other, Place.privateTo(other), there.code()).card()))
        .doesNotContain("Digest");
    room.now = room.now.plus(Duration.ofHours(25));
    assertThat(text(room.pressed(READER, chat, there.code()).card())).contains("ended after a day");
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

  @Test
  void aPreviewOfAnEmptyDaySaysWhatWouldHappen() {
    room.queries.sessions.clear();
    room.daily();
    assertThat(room.said("digest preview 1"))
        .contains("No sessions.", "nothing comes; after a quiet week one line says so.");
    room.typed("digest edit 1 empty:skip");
    assertThat(room.said("digest preview 1")).endsWith("On a day without sessions nothing comes.");
  }

  @Test
  void explainTellsOfTheSourcesTheRightsTheSessionsAndTheLastDigests() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-01", new Outcome.Sent("m", true));
    room.delivered(digest, "2026-11-02", new Outcome.Uncertain());
    room.delivered(
        digest,
        "2026-11-03",
        new Outcome.Failed(new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages")));
    assertThat(room.said("digest explain 1"))
        .contains("Status: active; comes next on Nov 4")
        .contains("Rights there: Nothing keeps Lately from writing there now.")
        .contains("Sessions of yesterday that it finds: 2 sessions")
        .contains("docs-guru was read just now", "website-bot was read just now")
        .containsSubsequence(
            "The last 3, newest first:",
            "Tuesday 3 November: did not come: Lately lacks the permission “Send Messages” there.",
            "Monday 2 November: may have come: the answer was lost, and it is not sent twice",
            "Sunday 1 November: came late · Nov 1");
  }

  @ParameterizedTest
  @EnumSource(Outcome.Reason.class)
  void explainHasWordsForEveryReason(Outcome.Reason reason) {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", new Outcome.Skipped(reason));
    assertThat(room.said("digest explain 1"))
        .containsPattern("Tuesday 3 November: (did not come|told in the next one): ");
  }

  @Test
  void whatCameTooLateBlamesNobody() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", new Outcome.Skipped(Outcome.Reason.TOO_LATE));
    assertThat(room.said("digest explain 1"))
        .contains("did not come: it could not be sent in time · ")
        .doesNotContain("was off");
  }

  @Test
  void aSourceThatIsNotConfiguredAnyMoreIsToldEverywhere() {
    room.typed("digest add 08:00 website-bot");
    room.visible.remove(DigestRoom.SITE);
    room.queries.reports.clear();
    assertThat(room.said("digest explain 1"))
        .contains("website-bot: not configured or not allowed here any more.")
        .contains("/sessions digest edit 1 source:all")
        .contains("none of its sources may be read");
    assertThat(room.said("digest list")).contains("website-bot is not configured");
    assertThat(room.said("digest preview 1")).contains("website-bot: not configured");
    room.typed("digest edit 1 source:all");
    assertThat(room.said("digest explain 1")).doesNotContain("not configured");
  }

  @ParameterizedTest
  @EnumSource(Hindrance.Kind.class)
  void aLetterSaysWhereWhyWhatToDoAndThatItResumes(Hindrance.Kind kind) {
    Subscription digest = room.daily();
    Hindrance why = new Hindrance(kind, "Send Messages");
    Card letter = new DigestLetters(room.readers).hindered(digest, why);
    List<String> lines = text(letter).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("Digest 1 cannot come to discord channel 101. ");
    assertThat(lines.get(1)).endsWith(kind == Hindrance.Kind.NOT_ALLOWED ? "discord 100." : ".");
    assertThat(lines.getLast()).contains("comes again by itself", "/sessions digest explain 1");
    room.discord.hindrances.put(CHANNEL, why);
    assertThat(room.said("digest explain 1")).contains(lines.get(1));
  }

  private DigestCodes posted(Subscription digest) {
    LocalDate today = LocalDate.of(2026, 11, 3);
    View told = Harvester.view(digest, digest.terms().rhythm().window(today));
    return room.buttons.of(digest, told);
  }
}
