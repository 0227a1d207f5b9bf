package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.OTHER;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.SITE;
import static dev.lately.handler.DigestRoom.STEWARD;
import static dev.lately.handler.DigestRoom.STRANGER;
import static dev.lately.handler.DigestRoom.code;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.AuditLog;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestPreviewTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

  private final DigestRoom room = new DigestRoom();

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
  void whoSawAPreviewOrAnExplanationIsWrittenDown() {
    room.added("at:09:00 source:docs-guru level:titles");
    room.less.put(OTHER, Sight.of(List.of(DigestRoom.DOCS), Level.COUNTS));
    room.typed(STEWARD, CHANNEL, "digest preview 1").ready();
    room.typed(STRANGER, OTHER, "digest preview 1").ready();
    room.typed(STRANGER, OTHER, "digest explain 1").ready();
    assertThat(room.written)
        .extracting(AuditLog.Entry::what)
        .containsExactly(
            new AuditLog.What("preview", Level.TITLES, 1, AuditLog.Kind.SHOWN),
            new AuditLog.What("preview", Level.COUNTS, 1, AuditLog.Kind.SHOWN),
            new AuditLog.What("explain", Level.COUNTS, 1, AuditLog.Kind.SHOWN));
    assertThat(room.written).extracting(e -> e.who()).containsExactly(STEWARD, STRANGER, STRANGER);
    assertThat(room.written).extracting(e -> e.where()).containsExactly(CHANNEL, OTHER, OTHER);
    assertThat(room.written).allMatch(e -> e.sources().equals(Set.of(DigestRoom.DOCS)));
    assertThat(room.written).allMatch(e -> e.about().equals(Optional.of("digest 1")));
  }

  @Test
  void whoMayNotReadInItsPlaceIsToldNoMoreOfADigestThanTheySeeThemselves() {
    room.daily();
    room.less.put(OTHER, Sight.of(List.of(SITE), Level.TITLES));
    assertThat(room.said(STRANGER, OTHER, "digest preview 1"))
        .contains("Sessions: 1", "Title of b")
        .doesNotContain("Title of a");
    assertThat(room.said(STRANGER, OTHER, "digest explain 1")).contains(": 1 session\n");
    assertThat(room.said(STEWARD, OTHER, "digest preview 1")).contains("Sessions: 2", "Title of a");
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
  void aPreviewOfAnEmptyDaySaysWhatWouldHappen() {
    room.queries.sessions.clear();
    room.daily();
    assertThat(room.said("digest preview 1"))
        .contains("No sessions.", "nothing comes; after a quiet week one line says so.");
    room.typed("digest edit 1 empty:skip");
    assertThat(room.said("digest preview 1")).endsWith("On a day without sessions nothing comes.");
  }
}
