package dev.lately.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Grant.Audience;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceGrantsTest {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName WEB = new SourceName("web");
  private static final Audience EVERYBODY = new Audience.Everybody();

  private final PlaceGrants grants =
      new PlaceGrants(
          List.of(DOCS, WEB),
          List.of(
              new SpaceGrants(
                  DISCORD,
                  "1",
                  List.of(
                      new Grant(EVERYBODY, Optional.of(List.of(DOCS)), Level.TITLES),
                      new Grant(EVERYBODY, Optional.of(List.of(WEB)), Level.COUNTS),
                      new Grant(new Audience.Role("mods"), Optional.empty(), Level.CONTACT),
                      new Grant(new Audience.User("7"), Optional.empty(), Level.CONTACT))),
              new SpaceGrants(
                  DISCORD, "2", List.of(new Grant(EVERYBODY, Optional.empty(), Level.CONTACT))),
              new SpaceGrants(
                  TELEGRAM,
                  "7",
                  List.of(new Grant(new Audience.User("7"), Optional.empty(), Level.TITLES)))));

  private Optional<Set<SourceName>> seen(PlatformId platform, String space, Place.Kind kind) {
    return grants.visible(
        new Person(platform, "7", Set.of("mods")),
        new Place(platform, space, space, Optional.empty(), kind));
  }

  @Test
  void nobodyIsAnsweredWhereNothingIsListed() {
    assertThat(seen(DISCORD, "3", Place.Kind.GROUP)).isEmpty();
    assertThat(seen(TELEGRAM, "1", Place.Kind.GROUP)).as("an id of the other platform").isEmpty();
    assertThat(
            new PlaceGrants(List.of(DOCS), List.of())
                .visible(
                    new Person(DISCORD, "7", Set.of()),
                    new Place(DISCORD, "1", "1", Optional.empty(), Place.Kind.PRIVATE)))
        .isEmpty();
  }

  @Test
  void aPlaceShowsWhatEverybodyThereMaySeeFromTitlesOn() {
    assertThat(seen(DISCORD, "1", Place.Kind.GROUP)).contains(Set.of(DOCS));
    assertThat(seen(DISCORD, "2", Place.Kind.GROUP)).contains(Set.of(DOCS, WEB));
  }

  @Test
  void aGrantToOnePersonCountsInThatPersonsPrivateChat() {
    assertThat(seen(TELEGRAM, "7", Place.Kind.PRIVATE)).contains(Set.of(DOCS, WEB));
    Place chat = new Place(TELEGRAM, "7", "7", Optional.empty(), Place.Kind.PRIVATE);
    assertThat(grants.visible(new Person(TELEGRAM, "8", Set.of()), chat)).contains(Set.of());
  }

  @Test
  void theTerminalAndThePlaygroundSeeEverything() {
    for (String own : List.of("terminal", "playground")) {
      assertThat(seen(new PlatformId(own), "x", Place.Kind.PRIVATE)).contains(Set.of(DOCS, WEB));
    }
  }
}
