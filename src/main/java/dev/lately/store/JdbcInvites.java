package dev.lately.store;

import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.InviteCode;
import dev.lately.access.Invites;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Invites in the database. No code stands there, nor in what this says, logs or throws.
public final class JdbcInvites implements Invites {
  /// Without such a pause between them wrong codes count up, and so long none is heard after the
  /// last.
  private static final Duration DAY = Duration.ofDays(1);

  private static final String KEEP =
      "insert into invites (invite, sources, level, made, expires) values (?, ?, ?, ?, ?)";

  private static final String LINK =
      """
      insert into links (invite, platform, space, sources, level, person_platform, person, linked)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String WRONG =
      """
      insert into invite_tries (platform, space, wrong, last_try) values (?, ?, ?, ?)
      on conflict (platform, space) do update set wrong = excluded.wrong,
        last_try = excluded.last_try
      """;

  /// Wrong codes of a place until now.
  private record Tries(int wrong, Instant last) {
    static final Tries NONE = new Tries(0, Instant.MIN);

    Instant over() {
      return last.plus(DAY);
    }
  }

  private final Database database;
  private final InstantSource clock;

  public JdbcInvites(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void keep(String code, Grant grant, Instant until) {
    if (!grant.audience().equals(new Audience.Everybody())) {
      throw new IllegalArgumentException("a code grants to everybody of a guild or chat");
    }
    String invite = InviteCode.hash(code);
    var _ =
        database.use(handle -> {
          handle.execute("delete from invites where expires <= ?", clock.millis());
          return handle.execute(
              KEEP,
              invite,
              sources(grant),
              grant.level().word(),
              clock.millis(),
              until.toEpochMilli());
        });
  }

  private static @Nullable String sources(Grant grant) {
    return grant.sources().map(Words::of).orElse(null);
  }

  /// One after the other, in all processes: so no two have the same code, and no try is uncounted.
  @Override
  public Answer use(String code, Person person, Place place) {
    String invite = InviteCode.hash(code);
    Instant now = clock.instant();
    return database.alone(handle -> {
      Tries tries = tries(handle, place, now);
      if (tries.wrong() >= TRIES) {
        return new Answer.Closed(tries.over());
      }
      InviteNotes notes = new InviteNotes(handle, person, place, now);
      Optional<Grant> taken = take(handle, invite, now);
      if (taken.isPresent()) {
        link(handle, invite, new Link(place.platform(), place.space(), taken.get(), person, now));
        notes.linked(taken.get());
        return new Answer.Linked(taken.get());
      }
      notes.wrong();
      return wrong(handle, place, new Tries(tries.wrong() + 1, now));
    });
  }

  @Override
  public boolean spoil(String code, Person person, Place place) {
    String invite = InviteCode.hash(code);
    Instant now = clock.instant();
    return database.use(handle -> find(handle, invite, now)).isPresent()
        && database.alone(handle -> {
          Optional<Grant> taken = take(handle, invite, now);
          InviteNotes notes = new InviteNotes(handle, person, place, now);
          taken.ifPresent(grant -> notes.spoilt(invite, grant));
          return taken.isPresent();
        });
  }

  private static Tries tries(Handle handle, Place place, Instant now) {
    return handle
        .select(
            "select * from invite_tries where platform = ? and space = ?",
            place.platform().value(),
            place.space())
        .map((row, _) ->
            new Tries(row.getInt("wrong"), Instant.ofEpochMilli(row.getLong("last_try"))))
        .findFirst()
        .filter(tries -> now.isBefore(tries.over()))
        .orElse(Tries.NONE);
  }

  private static Answer wrong(Handle handle, Place place, Tries tries) {
    handle.execute(
        WRONG, place.platform().value(), place.space(), tries.wrong(), tries.last().toEpochMilli());
    return tries.wrong() < TRIES
        ? new Answer.Wrong(TRIES - tries.wrong())
        : new Answer.Closed(tries.over());
  }

  private static Optional<Grant> find(Handle handle, String invite, Instant now) {
    return handle
        .select(
            "select * from invites where invite = ? and expires > ?", invite, now.toEpochMilli())
        .map(JdbcInvites::grant)
        .findFirst();
  }

  private static Optional<Grant> take(Handle handle, String invite, Instant now) {
    Optional<Grant> found = find(handle, invite, now);
    handle.execute("delete from invites where invite = ?", invite);
    return found;
  }

  private static void link(Handle handle, String invite, Link link) {
    handle.execute(
        LINK,
        invite,
        link.platform().value(),
        link.space(),
        sources(link.grant()),
        link.grant().level().word(),
        link.by().platform().value(),
        link.by().id(),
        link.at().toEpochMilli());
  }

  @Override
  public List<Grant> of(PlatformId platform, String space) {
    return database.use(handle ->
        handle
            .select(
                "select * from links where platform = ? and space = ? order by linked, invite",
                platform.value(),
                space)
            .map(JdbcInvites::grant)
            .list());
  }

  /// All that were linked, the latest first.
  public List<Link> links() {
    return database.use(handle ->
        handle
            .createQuery("select * from links order by linked desc, invite")
            .map((row, context) ->
                new Link(
                    new PlatformId(row.getString("platform")),
                    row.getString("space"),
                    grant(row, context),
                    PlaceRow.person(row),
                    Instant.ofEpochMilli(row.getLong("linked"))))
            .list());
  }

  /// The codes that can still be used, those that end first before the others.
  public List<Open> open() {
    return database.use(handle ->
        handle
            .select(
                "select * from invites where expires > ? order by expires, invite", clock.millis())
            .map((row, context) ->
                new Open(
                    Open.name(row.getString("invite")),
                    grant(row, context),
                    Instant.ofEpochMilli(row.getLong("expires"))))
            .list());
  }

  /// Ends what a guild or chat was granted by codes. How many grants it had.
  public int unlink(PlatformId platform, String space) {
    return database.use(handle ->
        handle.execute(
            "delete from links where platform = ? and space = ?", platform.value(), space));
  }

  /// Ends a code that nobody used yet, by the name that it has there. Whether there was one.
  public boolean withdraw(String name) {
    return Open.isName(name)
        && database.use(
                handle -> handle.execute("delete from invites where invite like ?", name + "%"))
            > 0;
  }

  private static Grant grant(ResultSet row, StatementContext context) throws SQLException {
    return new Grant(
        new Audience.Everybody(),
        Optional.ofNullable(row.getString("sources")).map(Words::sources),
        Level.of(row.getString("level")).orElseThrow());
  }
}
