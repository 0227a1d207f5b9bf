package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.digest.Harvester;
import dev.lately.model.Facts;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.subscription.Subscription;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The file behind a digest's button.
class CsvTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  private final DigestRoom room = new DigestRoom();

  @Test
  void theFileHasTheSessionsOfTheDayAndNoneElse() {
    Reply.Private reply = pressed(STRANGER, CHANNEL, day(room.daily()));
    assertThat(text(reply.card())).isEqualTo("2 sessions of Monday 2 November as CSV.");
    assertThat(file(reply).name()).isEqualTo("sessions-2026-11-02.csv");
    assertThat(rows(reply))
        .containsExactly(
            "source,vendor,id,title,created,last_activity,messages,origin,link",
            "website-bot,Chatsistant,b,Title of b,,2026-11-02T21:00:00+01:00,,,",
            "docs-guru,Gurubase,a,Title of a,,2026-11-02T11:00:00+01:00,,,");
  }

  @Test
  void severalDaysAreNamedByTheFirstAndTheLast() {
    Subscription digest = room.daily();
    Window days =
        new Window(
            digest.terms().rhythm().window(TODAY.minusDays(1)).start(),
            digest.terms().rhythm().window(TODAY).end());
    Reply.Private reply = pressed(STRANGER, CHANNEL, csv(digest, days));
    assertThat(file(reply).name()).isEqualTo("sessions-2026-11-01_2026-11-02.csv");
    assertThat(text(reply.card()))
        .isEqualTo("3 sessions of Sunday 1 November to Monday 2 November as CSV.");
  }

  @Test
  void whereNothingIsAnsweredNothingIsGiven() {
    Subscription digest = room.daily();
    String code = day(digest);
    room.closed.add(CHANNEL.space());
    Reply.Private reply = pressed(STRANGER, CHANNEL, code);
    assertThat(reply.enclosure()).isEmpty();
    assertThat(text(reply.card())).doesNotContain("CSV", "sessions of");
  }

  @Test
  void aSourceThatMayNotBeSeenAnyMoreIsLeftOut() {
    String code = day(room.daily());
    room.visible.remove(DigestRoom.SITE);
    assertThat(rows(pressed(STRANGER, CHANNEL, code))).hasSize(2).noneMatch(r -> r.contains("b,"));
  }

  @Test
  void aSourceThatIsOutIsToldOfAndWithoutAnySessionThereIsNoFile() {
    String code = day(room.daily());
    room.queries.sessions.removeIf(s -> s.ref().source().equals(DigestRoom.SITE));
    room.queries.reports.set(1, out(DigestRoom.SITE));
    assertThat(text(pressed(STRANGER, CHANNEL, code).card()))
        .startsWith("1 session of Monday 2 November as CSV.\nChatsistant")
        .contains("503");
    room.queries.sessions.clear();
    Reply.Private none = pressed(STRANGER, CHANNEL, code);
    assertThat(text(none.card())).startsWith("No sessions of Monday 2 November are known.");
    assertThat(none.enclosure()).isEmpty();
  }

  @Test
  void noMoreThanTenThousandAreGivenAndTheCardSaysSo() {
    String code = day(room.daily());
    for (int i = 0; i < 10_001; i++) {
      room.queries.sessions.add(session(i));
    }
    Reply.Private reply = pressed(STRANGER, CHANNEL, code);
    assertThat(rows(reply)).hasSize(10_001);
    assertThat(text(reply.card()))
        .isEqualTo(
            "10,000 sessions of Monday 2 November as CSV.\n"
                + "There are more: these are the newest 10,000.");
  }

  @Test
  void inATelegramGroupTheSameFileOpensInThePrivateChatByTheRightsOfTheGroup() {
    room.typed(READER, GROUP, "digest add 08:00");
    Place chat = Place.privateTo(READER);
    Reply.Private there = pressed(READER, GROUP, day(room.last()));
    Reply.Private here = pressed(READER, chat, there.code());
    assertThat(rows(here)).isEqualTo(rows(there)).hasSize(3);
    Person other = new Person(READER.platform(), "44", Set.of());
    assertThat(pressed(other, Place.privateTo(other), there.code()).enclosure()).isEmpty();
    room.closed.add(GROUP.space());
    assertThat(pressed(READER, chat, there.code()).enclosure()).isEmpty();
    room.closed.remove(GROUP.space());
    room.now = room.now.plus(Duration.ofHours(25));
    assertThat(pressed(READER, chat, there.code()).enclosure()).isEmpty();
  }

  @Test
  void aPreviewHasTheButtonTooUnlessItTellsOfNumbersAlone() {
    room.daily();
    Reply preview = room.typed(STRANGER, CHANNEL, "digest preview 1");
    assertThat(rows(pressed(STRANGER, CHANNEL, code(preview.card(), "CSV")))).hasSize(3);
    room.typed("digest edit 1 level:counts");
    assertThat(DigestRoom.buttons(room.typed(STRANGER, CHANNEL, "digest preview 1").card()))
        .noneMatch(button -> button.label().equals("CSV"));
  }

  private String day(Subscription digest) {
    return csv(digest, digest.terms().rhythm().window(TODAY));
  }

  /// As it stands under a digest of that window.
  private String csv(Subscription digest, Window window) {
    View told = Harvester.view(digest, window);
    return room.buttons.of(digest, told).csv().orElseThrow();
  }

  private Reply.Private pressed(Person person, Place place, String code) {
    return (Reply.Private) room.pressed(person, place, code);
  }

  private static Document file(Reply.Private reply) {
    return (Document) reply.enclosure().orElseThrow();
  }

  private static List<String> rows(Reply.Private reply) {
    return new String(file(reply).bytes(), UTF_8).substring(1).lines().toList();
  }

  private static SourceReport out(SourceName source) {
    return new SourceReport(
        source,
        Optional.empty(),
        false,
        false,
        Optional.of(new Trouble.VendorError(503)),
        Optional.empty());
  }

  private static Session session(int number) {
    Instant at = Instant.parse("2026-11-02T09:00:00Z").plusSeconds(number);
    return new Session(
        new SessionRef(DigestRoom.DOCS, "many-" + number),
        Optional.of("one of many"),
        Optional.empty(),
        Times.of(Optional.of(at), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }
}
