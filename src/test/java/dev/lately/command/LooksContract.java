package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Mark;
import dev.lately.model.Person;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What everybody who keeps marks keeps to.
public abstract class LooksContract {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  public static final SourceName DOCS = new SourceName("docs-guru");
  public static final SourceName SITE = new SourceName("website-bot");
  public static final Person FIRST = new Person(TELEGRAM, "11", Set.of());
  private static final Person SECOND = new Person(TELEGRAM, "22", Set.of());

  /// The same ones at each call within a test; nobody looked at its beginning.
  protected abstract Looks looks();

  /// One with all that a mark can have, some minutes after noon.
  public static Mark mark(int minutes) {
    Instant at = Instant.parse("2026-11-20T12:00:00.123Z").plusSeconds(60L * minutes);
    long line = at.toEpochMilli() - 300_000;
    TreeMap<Long, Long> seen = new TreeMap<>();
    seen.put((1L << 48) - 1, line);
    seen.put(0L, line + 99);
    seen.put(7L, Instant.parse("2099-01-01T00:00:00Z").toEpochMilli());
    seen.put(8L, Long.MIN_VALUE);
    seen.put(9L, line - 12_345);
    return new Mark(at, Instant.ofEpochMilli(line), seen, minutes % 2 == 0);
  }

  private Map<SourceName, Mark> of(Person person) {
    return looks().of(person).orElseThrow();
  }

  @Test
  void whoeverNeverLookedHasNoMark() {
    assertThat(of(FIRST)).isEmpty();
  }

  @Test
  void eachSourceHasAMarkOfItsOwn() {
    looks().shown(FIRST, Map.of(DOCS, mark(1), SITE, mark(2)));
    looks().shown(FIRST, Map.of(SITE, mark(4)));
    looks().shown(FIRST, Map.of());
    assertThat(of(FIRST)).containsOnly(Map.entry(DOCS, mark(1)), Map.entry(SITE, mark(4)));
  }

  @Test
  void noMarkGoesBack() {
    looks().shown(FIRST, Map.of(DOCS, mark(3)));
    looks().shown(FIRST, Map.of(DOCS, mark(1), SITE, mark(1)));
    assertThat(of(FIRST)).containsEntry(DOCS, mark(3)).containsEntry(SITE, mark(1));
  }

  @Test
  void nobodyMovesAnotherPersonsMark() {
    looks().shown(FIRST, Map.of(DOCS, mark(1)));
    assertThat(of(SECOND)).isEmpty();
    looks().shown(SECOND, Map.of(DOCS, mark(2)));
    assertThat(of(FIRST)).containsEntry(DOCS, mark(1));
  }

  @Test
  void aPersonIsThatOfTheirPlatformWhateverTheirRoles() {
    looks().shown(FIRST, Map.of(DOCS, mark(1)));
    assertThat(of(new Person(TELEGRAM, "11", Set.of("8138")))).containsKey(DOCS);
    assertThat(of(new Person(new PlatformId("discord"), "11", Set.of()))).isEmpty();
    assertThat(Looks.owner(FIRST)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Looks.owner(SECOND));
  }

  @Test
  void aBeginningIsKeptAsOne() {
    Mark beginning = Mark.beginning(Instant.parse("2026-11-20T12:00:00.123456Z"));
    looks().shown(FIRST, Map.of(DOCS, beginning));
    assertThat(of(FIRST)).containsEntry(DOCS, beginning);
    assertThat(of(FIRST).get(DOCS).isBeginning()).isTrue();
  }
}
