package dev.lately.handler;

import static dev.lately.handler.AdminRoom.CHANNEL;
import static dev.lately.handler.AdminRoom.CHIEF;
import static dev.lately.handler.AdminRoom.CODE;
import static dev.lately.handler.AdminRoom.DOCS;
import static dev.lately.handler.AdminRoom.GROUP;
import static dev.lately.handler.AdminRoom.OTHER;
import static dev.lately.handler.AdminRoom.SITE;
import static dev.lately.handler.AdminRoom.STEWARD;
import static dev.lately.handler.AdminRoom.STRANGE;
import static dev.lately.handler.AdminRoom.STRANGER;
import static dev.lately.handler.AdminRoom.TOPIC;
import static dev.lately.handler.Room.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.AuditLog;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.Binding;
import dev.lately.access.Grant;
import dev.lately.access.Invites.Answer;
import dev.lately.access.PlaceHabits.Habit;
import dev.lately.chat.Readership;
import dev.lately.command.AdminAsk.Seen;
import dev.lately.model.Hindrance;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest {
  private static final String BIND = "sessions-admin bind docs-guru titles";

  private final AdminRoom room = new AdminRoom();

  private Card bound(String words) {
    return room.press(room.typed(words).card(), "Bind").card();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bind docs-guru titles",
        "unbind",
        "list",
        "link X",
        "language de",
        "timezone UTC",
        "audit",
        "doctor",
        "reload"
      })
  void whoeverIsNoAdministratorIsRefusedAndThatIsNoted(String words) {
    Reply reply = room.typed(STRANGER, CHANNEL, "sessions-admin " + words);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card())).isEqualTo("Only administrators of this place may do that.");
    assertThat(room.bindings).isEmpty();
    assertThat(room.habits).isEmpty();
    assertThat(room.tried).isEmpty();
    assertThat(room.audit)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.what().kind()).isEqualTo(Kind.REFUSED);
          assertThat(words).startsWith(entry.what().word());
        });
  }

  @Test
  void beforeAnythingIsBoundItIsSaidWhoReadsThereAndWhatTheyWouldSee() {
    Reply reply = room.typed(BIND);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .startsWith("Let everybody there see this?")
        .contains("Place: here", "Who reads there: 12 people", "titles: lists of sessions")
        .contains("docs-guru: nothing → titles (at most transcript)");
    assertThat(room.bindings).isEmpty();
    assertThat(room.audit).isEmpty();
  }

  @Test
  void whereEverybodyReadsThatIsSaid() {
    room.discord.readers = Optional.of(new Readership(OptionalInt.empty(), true));
    assertThat(text(room.typed(BIND).card()))
        .contains("how many is not known · everyone of the server can read there");
    room.telegram.readers = Optional.of(new Readership(OptionalInt.of(1), true));
    assertThat(text(room.typed(CHIEF, GROUP, BIND).card())).contains("1 person · a public group");
    room.discord.readers = Optional.empty();
    assertThat(text(room.typed(BIND).card())).contains("Who reads there: how many is not known");
  }

  @Test
  void aPressBindsAtOnceAndSaysWhatIsSoNow() {
    Reply done = room.press(room.typed(BIND).card(), "Bind");
    assertThat(done).isInstanceOf(Reply.Open.class);
    assertThat(text(done.card())).startsWith("Done.").contains("docs-guru: titles");
    assertThat(room.bindings)
        .containsExactly(new Binding(CHANNEL, DOCS, Optional.of(Level.TITLES), STEWARD, room.now));
    assertThat(room.audit)
        .containsExactly(
            new AuditLog.Entry(
                room.now,
                STEWARD,
                CHANNEL,
                new AuditLog.What("bind", Level.TITLES, 0, Kind.CHANGED),
                Set.of(DOCS),
                Optional.of("101 titles")));
  }

  @Test
  void leavingItChangesNothing() {
    Card left = room.press(room.typed(BIND).card(), "Leave it").card();
    assertThat(text(left)).isEqualTo("Nothing was changed.");
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void anotherChannelOfTheGuildIsBoundByItsId() {
    bound("sessions-admin bind channel:102 source:docs-guru level:details");
    assertThat(room.bindings).extracting(Binding::place).containsExactly(OTHER);
  }

  @Test
  void allSourcesAreThoseThatAreGranted() {
    bound("sessions-admin bind * titles");
    assertThat(room.bindings).extracting(Binding::source).containsExactlyInAnyOrder(DOCS, SITE);
  }

  @Test
  void beyondWhatIsGrantedIsRefusedWithWhatIsAllowedAndWhoCanWidenIt() {
    Card refused = room.typed("sessions-admin bind * transcript").card();
    assertThat(text(refused))
        .contains("website-bot may not be shown to everybody here at level transcript")
        .contains("docs-guru: transcript", "website-bot: titles")
        .contains("Only whoever runs Lately can widen it")
        .contains("/sessions-admin link");
    assertThat(refused.controls()).isEmpty();
  }

  @Test
  void aSourceThatIsNotGrantedIsToldLikeOneThatIsNotThere() {
    assertThat(text(room.typed("sessions-admin bind secret-bot titles").card()))
        .startsWith("No source secret-bot may be shown to everybody here.")
        .doesNotContain("level titles");
    assertThat(text(room.typed("sessions-admin bind docs-gru titles").card()))
        .contains("Did you mean docs-guru?");
  }

  @Test
  void whereNothingIsGrantedNothingCanBeBound() {
    room.ceiling.clear();
    assertThat(text(room.typed(BIND).card()))
        .contains("grants no source to everybody here", "discord 100");
  }

  @Test
  void aPressIsRefusedOnceThePresserIsNoAdministratorAnyMore() {
    Card question = room.typed(BIND).card();
    room.administrators.clear();
    assertThat(text(room.press(question, "Bind").card())).startsWith("Only administrators");
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void aPressIsRefusedOnceTheOperatorGrantsLess() {
    Card question = room.typed("sessions-admin bind docs-guru transcript").card();
    room.ceiling.put(DOCS, Level.TITLES);
    assertThat(text(room.press(question, "Bind").card())).contains("docs-guru may not be shown");
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void aPressOfAnotherPersonIsAskedAnewToo() {
    Card question = room.typed(BIND).card();
    room.pressed(STRANGER, CHANNEL, Room.button(question, "Bind"));
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void aButtonDoesNothingInAnotherPlace() {
    Card question = room.typed(BIND).card();
    room.pressed(STEWARD, OTHER, Room.button(question, "Bind"));
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void nothingIsBoundThatCannotBeWrittenDown() {
    Card question = room.typed(BIND).card();
    room.auditFails = true;
    assertThat(text(room.press(question, "Bind").card())).startsWith("Something broke");
    assertThat(room.bindings).isEmpty();
  }

  @Test
  void whatIsClosedIsClosedAtOnceAlsoWhereItIsConfigured() {
    room.configured.add(new Granted.Configured(CHANNEL, Sight.of(Set.of(SITE), Level.TITLES)));
    bound(BIND);
    Card closed = room.typed("sessions-admin unbind").card();
    assertThat(text(closed)).startsWith("Closed.").contains("Nothing: what people ask there");
    assertThat(room.bindings)
        .extracting(Binding::source, Binding::level)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(DOCS, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(SITE, Optional.empty()));
    assertThat(room.open(CHANNEL).isEmpty()).isTrue();
    assertThat(text(room.typed("sessions-admin unbind").card())).startsWith("Nothing like that");
  }

  @Test
  void theListTellsPlaceSourceLevelByWhomAndSinceWhen() {
    room.configured.add(new Granted.Configured(OTHER, Sight.of(Set.of(SITE), Level.TITLES)));
    bound(BIND);
    String list = text(room.typed("sessions-admin list").card());
    assertThat(list)
        .startsWith("Bound in this server or chat: 2")
        .contains("1 · here · docs-guru · titles · by 11 · Nov 20, 2026")
        .contains("2 · discord channel 102 · website-bot · titles · from the configuration")
        .contains("Language here: each reader’s own");
  }

  @Test
  void theListSaysWhereTheOperatorGrantsLessByNow() {
    bound("sessions-admin bind docs-guru transcript");
    room.ceiling.put(DOCS, Level.TITLES);
    assertThat(text(room.typed("sessions-admin list").card()))
        .contains("titles (bound at transcript; whoever runs Lately grants no more)");
    room.ceiling.remove(DOCS);
    assertThat(text(room.typed("sessions-admin list").card()))
        .contains("closed (bound at transcript");
  }

  @Test
  void aButtonOfTheListCloses() {
    bound(BIND);
    Reply list = room.press(room.typed("sessions-admin list").card(), "Close 1");
    assertThat(list).isInstanceOf(Reply.Open.class);
    assertThat(text(list.card())).startsWith("Closed.").contains("docs-guru · closed");
    assertThat(room.open(CHANNEL).isEmpty()).isTrue();
  }

  @Test
  void whoeverComesFromAGroupOfTelegramIsAskedInThePrivateChat() {
    Reply.Private door = (Reply.Private) room.typed(CHIEF, GROUP, BIND);
    assertThat(door.code()).hasSizeLessThanOrEqualTo(64).isNotEmpty();
    Place alone = Place.privateTo(CHIEF);
    Card question = room.pressed(CHIEF, alone, door.code()).card();
    assertThat(text(question)).startsWith("Let everybody there see this?");
    room.pressed(CHIEF, alone, Room.button(question, "Bind"));
    assertThat(room.bindings).extracting(Binding::place).containsExactly(GROUP);
    room.now = room.now.plus(Duration.ofDays(2));
    assertThat(text(room.pressed(CHIEF, alone, door.code()).card()))
        .startsWith("This private copy ended");
  }

  @Test
  void aTopicIsBoundFromThePrivateChatToo() {
    Reply.Private door = (Reply.Private) room.typed(CHIEF, TOPIC, BIND);
    Place alone = Place.privateTo(CHIEF);
    Card question = room.pressed(CHIEF, alone, door.code()).card();
    room.pressed(CHIEF, alone, Room.button(question, "Bind"));
    assertThat(room.bindings).extracting(Binding::place).containsExactly(TOPIC);
  }

  @Test
  void noPlaceOfAnotherChatCanBeNamed() {
    assertThat(text(room.typed(CHIEF, GROUP, BIND + " -666").card()))
        .startsWith("That place is not one of this");
  }

  @Test
  void alonePeopleHaveNothingToBind() {
    Place alone = Place.privateTo(CHIEF);
    room.listed.add(alone.space());
    assertThat(text(room.typed(CHIEF, alone, BIND).card())).startsWith("Nobody but you reads here");
  }

  @Test
  void aCodeLinksAPlaceThatIsNotAnsweredYet() {
    room.linking =
        new Answer.Linked(
            new Grant(new Grant.Audience.Everybody(), Optional.of(List.of(DOCS)), Level.TITLES));
    Reply reply = room.typed(CHIEF, STRANGE, "sessions_admin link " + CODE);
    assertThat(reply).isInstanceOf(Reply.Private.class);
    assertThat(text(reply.card()))
        .startsWith("Lately answers here now.")
        .contains("Sources: docs-guru", "How much: titles", "/sessions_admin bind level:titles");
    assertThat(room.tried).containsExactly(CODE + " -666");
    assertNoCode(reply);
  }

  @Test
  void whereAGrantToEverybodyIsABindingThatIsSaid() {
    room.configured.add(new Granted.Configured(STRANGE, Sight.of(Set.of(DOCS), Level.TITLES)));
    room.linking =
        new Answer.Linked(
            new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES));
    assertThat(text(room.typed(CHIEF, STRANGE, "sessions_admin link " + CODE).card()))
        .contains("are shown to everybody here", "/sessions_admin unbind");
  }

  @Test
  void aWrongCodeTellsHowManyTriesAreLeftAndNothingElse() {
    Reply wrong = room.typed(CHIEF, STRANGE, "sessions-admin link " + CODE);
    assertThat(text(wrong.card())).contains("9 more tries, then none for a day.");
    assertNoCode(wrong);
    room.linking = new Answer.Closed(room.now.plus(Duration.ofHours(20)));
    assertThat(text(room.typed(CHIEF, STRANGE, "sessions-admin link " + CODE).card()))
        .contains("None is heard for another 20 h");
  }

  @Test
  void aCodeThatOthersReadEndsWhereItIsTypedBySomebodyWhoMayNotUseIt() {
    room.open.add(CODE);
    Person other = new Person(AdminRoom.TELEGRAM, "44", Set.of());
    Reply told = room.linked(other, STRANGE, Seen.STANDING);
    assertThat(told).isInstanceOf(Reply.Private.class);
    assertThat(text(told.card()))
        .startsWith("This code holds no more")
        .contains("Ask whoever runs Lately for a new one", "delete it");
    assertNoCode(told);
    assertThat(room.open).isEmpty();
    assertThat(room.tried).isEmpty();
    assertThat(text(room.linked(other, STRANGE, Seen.STANDING).card()))
        .startsWith("Lately does not answer here. Whoever");
  }

  @Test
  void aCodeThatNobodyElseReadGoesOnWhoeverTypedIt() {
    room.open.add(CODE);
    Person other = new Person(AdminRoom.TELEGRAM, "44", Set.of());
    room.linked(other, STRANGE, Seen.ALONE);
    assertThat(room.open).containsExactly(CODE);
    assertThat(room.spoilt).isEmpty();
  }

  @Test
  void whereNoneIsHeardACodeThatOthersReadEndsToo() {
    room.linking = new Answer.Closed(room.now.plus(Duration.ofHours(20)));
    room.open.add(CODE);
    assertThat(text(room.linked(CHIEF, STRANGE, Seen.DELETED).card()))
        .startsWith("This code holds no more")
        .contains("was deleted");
    assertThat(text(room.linked(CHIEF, STRANGE, Seen.DELETED).card()))
        .contains("None is heard for another 20 h");
  }

  @Test
  void whoeverNobodyKnowsIsToldInTheOpenThatTheirCodeEnded() {
    room.open.add(CODE);
    Person hidden = Person.nobody(AdminRoom.TELEGRAM, Set.of());
    assertThat(room.linked(hidden, STRANGE, Seen.STANDING)).isInstanceOf(Reply.Open.class);
    assertThat(room.open).isEmpty();
  }

  @Test
  void anAnonymousAdministratorBindsByAPressOfTheirOwn() {
    Person hidden = Person.nobody(AdminRoom.TELEGRAM, Set.of("-500"));
    room.administrators.add(hidden);
    Reply asked = room.typed(hidden, GROUP, BIND);
    assertThat(asked).isInstanceOf(Reply.Open.class);
    assertThat(text(asked.card())).startsWith("Somebody who writes as the group asked for this.");
    assertThat(text(asked.card())).doesNotContain("docs-guru", "12 people");
    String open = Room.button(asked.card(), "Open");

    Person member = new Person(AdminRoom.TELEGRAM, "44", Set.of());
    assertThat(text(room.pressed(member, GROUP, open).card()))
        .isEqualTo("Only administrators of this place may do that.");
    Reply.Private question = (Reply.Private) room.pressed(CHIEF, GROUP, open);
    assertThat(text(question.card())).startsWith("Let everybody there see this?");
    Reply alone = room.pressed(CHIEF, Place.privateTo(CHIEF), question.code());
    room.pressed(CHIEF, Place.privateTo(CHIEF), Room.button(alone.card(), "Bind"));
    assertThat(room.bindings)
        .containsExactly(new Binding(GROUP, DOCS, Optional.of(Level.TITLES), CHIEF, room.now));
  }

  private void assertNoCode(Reply reply) {
    assertThat(reply.toString()).doesNotContain("89AB");
    assertThat(room.audit.toString()).doesNotContain("89AB");
  }

  @Test
  void whereLatelyDoesNotAnswerOnlyACodeIsHeardAndOnlyOfAdministrators() {
    assertThat(text(room.typed(CHIEF, STRANGE, BIND).card()))
        .startsWith("Lately does not answer here yet.")
        .contains("telegram -666", "/sessions_admin link");
    Person other = new Person(AdminRoom.TELEGRAM, "44", Set.of());
    assertThat(text(room.typed(other, STRANGE, "sessions-admin link " + CODE).card()))
        .startsWith("Lately does not answer here. Whoever");
    assertThat(room.tried).isEmpty();
    assertThat(room.spoilt).isEmpty();
    assertThat(room.audit).isEmpty();
  }

  @Test
  void aPersonLinksTheirOwnPrivateChatAndNoOther() {
    room.linking =
        new Answer.Linked(
            new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.DETAILS));
    assertThat(text(room.typed(CHIEF, Place.privateTo(CHIEF), "sessions_admin link X").card()))
        .startsWith("Lately answers you here now.")
        .contains("Sources: all");
    Person other = new Person(AdminRoom.TELEGRAM, "44", Set.of());
    room.typed(other, Place.privateTo(CHIEF), "sessions_admin link Y");
    assertThat(room.tried).containsExactly("X 33");
  }

  @Test
  void aPlaceHasALanguageAndAZone() {
    assertThat(text(room.typed("sessions-admin language de").card())).contains("in Deutsch now");
    assertThat(text(room.typed("sessions-admin timezone Asia/Tokyo").card()))
        .contains("midnight in Asia/Tokyo");
    assertThat(room.habits)
        .containsEntry(
            CHANNEL, new Habit(Optional.of(Language.GERMAN), Optional.of(ZoneId.of("Asia/Tokyo"))));
    assertThat(text(room.typed("sessions-admin list").card()))
        .contains("Language here: Deutsch", "Time zone here: Asia/Tokyo");
    room.typed("sessions-admin language auto");
    room.typed("sessions-admin timezone auto");
    assertThat(room.habits).containsEntry(CHANNEL, Habit.NONE);
    assertThat(room.audit).extracting(e -> e.what().kind()).containsOnly(Kind.CHANGED);
    assertThat(text(room.typed("sessions-admin timezone").card()))
        .contains("no time zone of its own", "Europe/Berlin");
  }

  @Test
  void theAuditIsOfThisPlaceAlone() {
    room.audit.add(entry("1", CHANNEL, "recent"));
    room.audit.add(entry("2", GROUP, "show"));
    room.audit.add(
        entry(
            "3",
            new Place(AdminRoom.DISCORD, "900", "901", Optional.empty(), Place.Kind.GROUP),
            "reveal"));
    String audit = text(room.typed("sessions-admin audit").card());
    assertThat(audit).contains("recent · shown · 7 sessions · docs-guru · titles");
    assertThat(audit).doesNotContain("show ·", "reveal");
  }

  @Test
  void ofManySourcesTheAuditNamesTheFirst() {
    room.audit.add(
        new AuditLog.Entry(
            room.now.minusMillis(1),
            STEWARD,
            CHANNEL,
            new AuditLog.What("recent", Level.TITLES, 1, Kind.SHOWN),
            Set.of(DOCS, SITE, new SourceName("a"), new SourceName("b"), new SourceName("c")),
            Optional.empty()));
    assertThat(text(room.typed("sessions-admin audit").card())).contains(" · a, b, c +2 · titles");
  }

  @Test
  void aLongAuditHasPagesThatStayAsTheyWere() {
    for (int i = 0; i < 45; i++) {
      room.audit.add(entry(String.valueOf(i), CHANNEL, "recent"));
    }
    Reply first = room.typed("sessions-admin audit").ready();
    assertThat(people(first)).isEqualTo(Room.numbers(44, 25));
    assertThat(text(first.card())).contains("lately audit --csv");
    room.now = room.now.plusSeconds(60);
    room.audit.add(entry("99", CHANNEL, "recent"));

    Reply second = room.pressedAlone(STEWARD, CHANNEL, pager(first).next().orElseThrow()).ready();
    assertThat(second).isInstanceOf(Reply.Open.class);
    assertThat(people(second)).isEqualTo(Room.numbers(24, 5));
    Reply third = room.pressedAlone(STEWARD, CHANNEL, pager(second).next().orElseThrow());
    assertThat(people(third)).isEqualTo(Room.numbers(4, 0));
    assertThat(pager(third).next()).isEmpty();
    Reply back = room.pressedAlone(STEWARD, CHANNEL, pager(third).previous().orElseThrow());
    assertThat(people(back)).isEqualTo(people(second));
    assertThat(text(room.typed("sessions-admin audit who:2345").card()))
        .contains("Nothing is noted");
  }

  @Test
  void aPageOfTheAuditIsNeverShownToAll() {
    for (int i = 0; i < 25; i++) {
      room.audit.add(entry("1", CHANNEL, "recent"));
    }
    String next = pager(room.typed("sessions-admin audit")).next().orElseThrow();
    assertThat(room.pressed(STEWARD, CHANNEL, next)).isInstanceOf(Reply.Private.class);
    Reply refused = room.pressedAlone(STRANGER, CHANNEL, next);
    assertThat(text(refused.card())).startsWith("Only administrators");
  }

  @Test
  void whoReadsTheAuditIsNotedWhenItIsShown() {
    Reply reply = room.typed("sessions-admin audit");
    assertThat(room.audit).isEmpty();
    reply.ready();
    assertThat(room.audit).singleElement().matches(e -> e.what().word().equals("audit"));
  }

  private static Control.Pager pager(Reply reply) {
    return (Control.Pager) reply.card().controls().getFirst();
  }

  private static List<String> people(Reply reply) {
    return text(reply.card())
        .lines()
        .filter(line -> line.contains(" · recent · "))
        .map(line -> line.split(" · ")[1])
        .toList();
  }

  private AuditLog.Entry entry(String who, Place where, String word) {
    return new AuditLog.Entry(
        room.now.minusMillis(1),
        new Person(where.platform(), who, Set.of()),
        where,
        new AuditLog.What(word, Level.TITLES, 7, Kind.SHOWN),
        Set.of(DOCS),
        Optional.empty());
  }

  @Test
  void theConfigurationIsReadAnewOnlyFromWhereItNamesThePlaceItself() {
    assertThat(text(room.typed("sessions-admin reload").card())).contains("cannot be read anew");
    room.reload = Optional.of(() -> new Reload.Outcome.Taken(List.of("source added: new-bot")));
    assertThat(text(room.typed("sessions-admin reload").card()))
        .contains("holds now", "source added: new-bot");
    room.reload = Optional.of(() -> new Reload.Outcome.Wrong(List.of("sources[0].key: missing")));
    assertThat(text(room.typed("sessions-admin reload").card()))
        .contains("has a mistake, so all goes on as before", "sources[0].key: missing");
    assertThat(room.audit).extracting(e -> e.what().word()).containsExactly("reload", "reload");
  }

  @Test
  void theDoctorSaysWhatIsWrongHereAndWhatToDo() {
    room.discord.hindrances.put(
        CHANNEL, new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages"));
    assertThat(text(room.typed("sessions-admin doctor").card()))
        .contains("Lately cannot write here.", "Send Messages")
        .contains("Nothing is bound here", "/sessions-admin bind level:titles");
    room.discord.hindrances.clear();
    bound(BIND);
    assertThat(text(room.typed("sessions-admin doctor").card()))
        .contains("Lately may write here.", "docs-guru: titles");
  }

  @Test
  void everyAnswerIsForTheAskerAlone() {
    for (String words :
        List.of(
            "", "list", "doctor", "audit", "language", "timezone", "reload", "unbind", "bnid")) {
      assertThat(room.typed("sessions-admin " + words)).as(words).isInstanceOf(Reply.Private.class);
    }
  }
}
