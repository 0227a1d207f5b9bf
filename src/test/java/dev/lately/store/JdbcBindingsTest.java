package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Binding;
import dev.lately.access.Moves.Move;
import dev.lately.access.PlaceHabits.Habit;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcBindingsTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person ADMIN = new Person(TELEGRAM, "4711", Set.of());
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123Z");
  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName SITE = new SourceName("site");

  private final OpenDatabase database;

  JdbcBindingsTest(OpenDatabase database) {
    this.database = database;
  }

  private JdbcBindings bindings() {
    return new JdbcBindings(database.get());
  }

  private JdbcPlaceHabits habits() {
    return new JdbcPlaceHabits(database.get(), () -> NOW);
  }

  private static Place chat(String id, String... topic) {
    return new Place(
        TELEGRAM,
        id,
        id,
        Optional.of(topic).map(t -> String.join("", t)).filter(t -> !t.isEmpty()),
        Place.Kind.GROUP);
  }

  private static Binding binding(Place place, SourceName source, Level level, int second) {
    return new Binding(place, source, Optional.of(level), ADMIN, NOW.plusSeconds(second));
  }

  private static Binding nothing(Place place, SourceName source, int second) {
    return new Binding(place, source, Optional.empty(), ADMIN, NOW.plusSeconds(second));
  }

  private void move(String from, String to) {
    new JdbcMoves(database.get(), () -> NOW).keep(new Move(TELEGRAM, from, to));
  }

  @Test
  void eachPlaceAndSourceHasItsLastBindingAlsoAfterARestart() {
    bindings().keep(binding(chat("-7"), DOCS, Level.COUNTS, 1));
    bindings().keep(binding(chat("-7"), SITE, Level.TITLES, 1));
    bindings().keep(binding(chat("-7", "5"), DOCS, Level.TITLES, 1));
    bindings().keep(binding(chat("-8"), DOCS, Level.TITLES, 1));
    bindings().keep(nothing(chat("-7"), DOCS, 2));
    database.reopen();
    assertThat(bindings().in(TELEGRAM, "-7"))
        .containsExactly(
            nothing(chat("-7"), DOCS, 2),
            binding(chat("-7"), SITE, Level.TITLES, 1),
            binding(chat("-7", "5"), DOCS, Level.TITLES, 1));
    assertThat(bindings().in(new PlatformId("discord"), "-7")).isEmpty();
  }

  @Test
  void whatIsBoundGoesWithAChatThatMoves() {
    bindings().keep(nothing(chat("-7"), DOCS, 1));
    bindings().keep(binding(chat("-7", "5"), SITE, Level.TITLES, 1));
    move("-7", "-1007");
    assertThat(bindings().in(TELEGRAM, "-1007"))
        .containsExactly(
            nothing(chat("-1007"), DOCS, 1), binding(chat("-1007", "5"), SITE, Level.TITLES, 1));
    assertThat(bindings().in(TELEGRAM, "-7")).isEmpty();
  }

  @Test
  void ofTwoDecisionsTheLaterOneStaysWhenAChatMovesOnce() {
    bindings().keep(nothing(chat("-7"), DOCS, 2));
    bindings().keep(binding(chat("-1007"), DOCS, Level.TITLES, 1));
    bindings().keep(binding(chat("-7"), SITE, Level.TITLES, 1));
    bindings().keep(nothing(chat("-1007"), SITE, 2));
    move("-7", "-1007");
    move("-7", "-1007");
    assertThat(bindings().in(TELEGRAM, "-1007"))
        .containsExactly(nothing(chat("-1007"), DOCS, 2), nothing(chat("-1007"), SITE, 2));
  }

  @Test
  void aPlaceKeepsItsLanguageAndZone() {
    Habit all = new Habit(Optional.of(Language.PORTUGUESE), Optional.of(ZoneId.of("Asia/Tokyo")));
    Habit zone = new Habit(Optional.empty(), Optional.of(ZoneId.of("UTC")));
    habits().keep(chat("-7"), all);
    habits().keep(chat("-7", "5"), all);
    habits().keep(chat("-7", "5"), zone);
    database.reopen();
    assertThat(habits().of(chat("-7"))).isEqualTo(all);
    assertThat(habits().of(chat("-7", "5"))).isEqualTo(zone);
    assertThat(habits().of(chat("-8"))).isEqualTo(Habit.NONE);
  }

  @Test
  void languageAndZoneGoWithAChatThatMoves() {
    Habit german = new Habit(Optional.of(Language.GERMAN), Optional.empty());
    habits().keep(chat("-7"), german);
    move("-7", "-1007");
    assertThat(habits().of(chat("-1007"))).isEqualTo(german);
  }

  @Test
  void aZoneThatIsNoneIsNotSet() {
    habits().keep(chat("-7"), new Habit(Optional.of(Language.GERMAN), Optional.empty()));
    database.get().use(h -> h.execute("update place_habits set zone = 'Mars/Olympus'"));
    assertThat(habits().of(chat("-7")).zone()).isEmpty();
  }

  @Test
  void nothingIsSetWhileTheDatabaseFails() {
    database.get().use(h -> h.execute("alter table place_habits rename to away"));
    assertThat(habits().of(chat("-7"))).isEqualTo(Habit.NONE);
    database.get().use(h -> h.execute("alter table away rename to place_habits"));
  }
}
