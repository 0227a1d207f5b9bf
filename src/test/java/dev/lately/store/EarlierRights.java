package dev.lately.store;

import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.TELEGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Binding;
import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.Invites.Answer;
import dev.lately.access.Invites.Open;
import dev.lately.access.PlaceHabits.Habit;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the rows of rights say that [EarlierRows] has of version 10.
final class EarlierRights {
  private static final Instant THEN = Instant.ofEpochMilli(1_795_165_200_000L);
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final Person PERSON = new Person(TELEGRAM, "4711", Set.of());
  private static final Place PLACE =
      new Place(TELEGRAM, "-9", "-9", Optional.empty(), Place.Kind.GROUP);

  private EarlierRights() {}

  static void assertRead(int version, Database database) {
    boolean there = version >= 10;
    assertThat(new JdbcBindings(database).in(TELEGRAM, "-9"))
        .isEqualTo(
            there ? List.of(new Binding(PLACE, DOCS, Optional.empty(), PERSON, THEN)) : List.of());
    assertThat(new JdbcPlaceHabits(database, () -> NOW).of(PLACE))
        .isEqualTo(
            there
                ? new Habit(Optional.of(Language.PORTUGUESE), Optional.of(ZoneId.of("Asia/Tokyo")))
                : Habit.NONE);
    assertAudit(there, database);
    assertInvites(there, new JdbcInvites(database, () -> THEN));
  }

  private static void assertInvites(boolean there, JdbcInvites invites) {
    assertThat(invites.of(TELEGRAM, "-9"))
        .isEqualTo(there ? List.of(grant(Optional.of(List.of(DOCS)), Level.DETAILS)) : List.of());
    assertThat(invites.open())
        .isEqualTo(
            there
                ? List.of(
                    new Open(
                        "0123abcd",
                        grant(Optional.empty(), Level.TITLES),
                        Instant.ofEpochMilli(9_999_999_999_999L)))
                : List.of());
    assertThat(invites.use("wrong", PERSON, PLACE)).isEqualTo(new Answer.Wrong(there ? 6 : 9));
  }

  private static Grant grant(Optional<List<SourceName>> sources, Level level) {
    return new Grant(new Audience.Everybody(), sources, level);
  }

  private static void assertAudit(boolean there, Database database) {
    Entry entry =
        new Entry(
            THEN,
            PERSON,
            PLACE,
            new What("reveal", Level.CONTACT, 1, Kind.REVEALED),
            Set.of(DOCS),
            Optional.of("gb-7Q2M"));
    try (JdbcAuditLog audit = new JdbcAuditLog(database, () -> THEN, () -> Duration.ofDays(1))) {
      assertThat(audit.read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 9)))
          .isEqualTo(there ? List.of(entry) : List.of());
    }
  }
}
