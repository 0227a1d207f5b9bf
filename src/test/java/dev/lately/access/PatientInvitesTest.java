package dev.lately.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Invites.Answer;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Trying codes costs the store no more than it may.
class PatientInvitesTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person PERSON = new Person(TELEGRAM, "4711", Set.of());
  private static final Grant GRANT =
      new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES);

  private final Counted store = new Counted();
  private Instant now = Instant.parse("2026-11-20T09:00:00Z");
  private final Invites invites = new PatientInvites(store, () -> now);

  /// Shuts a place after ten wrong codes, as the database does.
  private final class Counted implements Invites {
    private int calls;
    private final Map<String, Integer> wrong = new HashMap<>();

    @Override
    public Answer use(String code, Person person, Place place) {
      calls++;
      if (code.equals("right")) {
        return new Answer.Linked(GRANT);
      }
      int left = TRIES - wrong.merge(place.space(), 1, Integer::sum);
      return left > 0 ? new Answer.Wrong(left) : new Answer.Closed(now.plus(Duration.ofDays(1)));
    }

    @Override
    public boolean spoil(String code, Person person, Place place) {
      calls++;
      return true;
    }

    @Override
    public void keep(String code, Grant grant, Instant until) {
      calls++;
    }

    @Override
    public List<Grant> of(PlatformId platform, String space) {
      calls++;
      return List.of(GRANT);
    }
  }

  private Answer use(String code, String chat) {
    return invites.use(
        code, PERSON, new Place(TELEGRAM, chat, chat, Optional.empty(), Place.Kind.GROUP));
  }

  @Test
  void afterTheTenthWrongCodeTheStoreIsLeftAlone() {
    Answer closed = new Answer.Closed(now.plus(Duration.ofDays(1)));
    for (int i = 0; i < 1_000; i++) {
      use("wrong", "-7");
    }
    assertThat(store.calls).isEqualTo(10);
    now = now.plus(Duration.ofDays(1)).minusMillis(1);
    assertThat(use("right", "-7")).isEqualTo(closed);
    assertThat(store.calls).isEqualTo(10);
  }

  @Test
  void whenItIsOpenAgainTheStoreIsAsked() {
    for (int i = 0; i < 20; i++) {
      use("wrong", "-7");
    }
    now = now.plus(Duration.ofDays(1));
    assertThat(use("right", "-7")).isEqualTo(new Answer.Linked(GRANT));
  }

  @Test
  void noOtherPlaceIsShutByIt() {
    for (int i = 0; i < 20; i++) {
      use("wrong", "-7");
    }
    assertThat(use("right", "-8")).isEqualTo(new Answer.Linked(GRANT));
    assertThat(invites.of(TELEGRAM, "-7")).containsExactly(GRANT);
  }
}
