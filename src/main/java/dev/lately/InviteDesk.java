package dev.lately;

import dev.lately.access.AuditLog;
import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Grant;
import dev.lately.access.InviteCode;
import dev.lately.access.Invites.Open;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.store.JdbcInvites;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the operator makes codes, sees what came of them and ends it. All but looking is audited.
record InviteDesk(JdbcInvites invites, AuditLog audit, InstantSource clock, InvitePaper paper) {
  private static final Pattern SPACE =
      Pattern.compile("(discord|telegram)/(-?[0-9]{1,20})(?:/.*)?");

  int make(Grant grant, Duration good) {
    Instant until = clock.instant().plus(good);
    String code = InviteCode.from(new SecureRandom());
    Open open = new Open(Open.name(InviteCode.hash(code)), grant, until);
    note(new What("invite", grant.level(), 0, Kind.CHANGED), grant, open.name());
    invites.keep(code, grant, until);
    return paper.made(code, open);
  }

  int list() {
    return paper.list(invites.links(), invites.open());
  }

  /// Whether there was something to end under that name.
  boolean revoke(String typed) {
    Matcher space = SPACE.matcher(typed);
    return space.matches()
        ? unlinked(new PlatformId(space.group(1)), space.group(2))
        : withdrawn(Open.isName(typed) ? typed : Open.name(InviteCode.hash(typed)));
  }

  private boolean unlinked(PlatformId platform, String space) {
    List<Grant> ended = invites.of(platform, space);
    if (ended.isEmpty()) {
      return false;
    }
    String place = platform + "/" + space;
    ended.forEach(grant -> note(new What("unlink", grant.level(), 0, Kind.CHANGED), grant, place));
    invites.unlink(platform, space);
    return paper.ended(place);
  }

  private boolean withdrawn(String name) {
    Optional<Open> open = invites.open().stream().filter(o -> o.name().equals(name)).findFirst();
    return open.isPresent() && withdrawn(open.get());
  }

  private boolean withdrawn(Open open) {
    Grant grant = open.grant();
    note(new What("revoke", grant.level(), 0, Kind.CHANGED), grant, open.name());
    return invites.withdraw(open.name()) && paper.ended(open.name());
  }

  private void note(What what, Grant grant, String about) {
    audit.note(
        new Entry(
            clock.instant(),
            Operator.person(),
            Place.TERMINAL,
            what,
            Set.copyOf(grant.sources().orElse(List.of())),
            Optional.of(about)));
  }
}
