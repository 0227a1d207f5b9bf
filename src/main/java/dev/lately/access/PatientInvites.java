package dev.lately.access;

import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Invites that are not asked for a place in which too many codes were wrong, until it is heard
/// again: whoever goes on trying there costs nobody anything.
public final class PatientInvites implements Invites {
  /// So many shut guilds and chats are remembered; of those before them the store knows.
  private static final int MOST = 10_000;

  private final Invites store;
  private final InstantSource clock;
  private final SequencedMap<Space, Instant> shut = new LinkedHashMap<>();

  private record Space(PlatformId platform, String id) {
    static Space of(Place place) {
      return new Space(place.platform(), place.space());
    }
  }

  public PatientInvites(Invites store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Answer use(String code, Person person, Place place) {
    Optional<Instant> until = shut(Space.of(place));
    if (until.isPresent()) {
      return new Answer.Closed(until.get());
    }
    Answer answer = store.use(code, person, place);
    if (answer instanceof Answer.Closed(Instant end)) {
      shut(Space.of(place), end);
    }
    return answer;
  }

  private synchronized Optional<Instant> shut(Space space) {
    return Optional.ofNullable(shut.get(space)).filter(clock.instant()::isBefore);
  }

  private synchronized void shut(Space space, Instant until) {
    shut.putLast(space, until);
    if (shut.size() > MOST) {
      shut.pollFirstEntry();
    }
  }

  @Override
  public boolean spoil(String code, Person person, Place place) {
    return store.spoil(code, person, place);
  }

  @Override
  public void keep(String code, Grant grant, Instant until) {
    store.keep(code, grant, until);
  }

  @Override
  public List<Grant> of(PlatformId platform, String space) {
    return store.of(platform, space);
  }
}
