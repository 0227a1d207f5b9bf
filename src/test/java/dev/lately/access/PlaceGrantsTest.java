package dev.lately.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Grant.Audience;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlaceGrantsTest {
  private static final PlatformId DISCORD = new PlatformId("discord");
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final SourceName DOCS = new SourceName("docs");
  private static final SourceName WEB = new SourceName("web");
  private static final Person ANN = new Person(DISCORD, "7", Set.of("mods"));
  private static final Person BEN = new Person(DISCORD, "8", Set.of());
  private static final Place CHANNEL = place(DISCORD, "1", "11");
  private static final Place OTHER = place(DISCORD, "1", "12");
  private static final Place CHAT = place(TELEGRAM, "-5", "-5");
  private static final Place TOPIC =
      new Place(TELEGRAM, "-5", "-5", Optional.of("3"), Place.Kind.GROUP);

  private final List<Binding> bound = new ArrayList<>();
  private final Map<String, List<Grant>> linked = new HashMap<>();
  private boolean isDown;
  private int questions;
  private Runnable meanwhile = () -> {};
  private Instant now = Instant.EPOCH;

  private static Place place(PlatformId platform, String space, String channel) {
    return new Place(platform, space, channel, Optional.empty(), Place.Kind.GROUP);
  }

  private static Grant grant(Audience audience, Level level, SourceName... sources) {
    return new Grant(
        audience, Optional.of(List.of(sources)).filter(some -> !some.isEmpty()), level);
  }

  private PlaceGrants grants(SpaceGrants... spaces) {
    return new PlaceGrants(
        List.of(DOCS, WEB), List.of(spaces), new KeptRights(bindings(), invites(), () -> now));
  }

  private Bindings bindings() {
    return new Bindings() {
      @Override
      public List<Binding> in(PlatformId platform, String space) {
        questions++;
        meanwhile.run();
        if (isDown) {
          throw new IllegalStateException("down");
        }
        return bound.stream().filter(row -> row.place().space().equals(space)).toList();
      }

      @Override
      public void keep(Binding binding) {
        bound.add(binding);
      }
    };
  }

  private Invites invites() {
    return new Invites() {
      @Override
      public void keep(String code, Grant grant, Instant until) {}

      @Override
      public Answer use(String code, Person person, Place place) {
        return new Answer.Wrong(1);
      }

      @Override
      public boolean spoil(String code, Person person, Place place) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Grant> of(PlatformId platform, String space) {
        questions++;
        meanwhile.run();
        if (isDown) {
          throw new IllegalStateException("down");
        }
        return linked.getOrDefault(space, List.of());
      }
    };
  }

  private void bind(Place place, SourceName source, Level level) {
    bound.add(new Binding(place, source, Optional.of(level), ANN, Instant.EPOCH));
  }

  private void close(Place place, SourceName source) {
    bound.add(new Binding(place, source, Optional.empty(), ANN, Instant.EPOCH));
  }

  private static Sight docs(Level level) {
    return new Sight(new TreeMap<>(Map.of(DOCS, level)));
  }

  private final SpaceGrants guild =
      new SpaceGrants(
          DISCORD,
          "1",
          List.of(
              grant(new Audience.Everybody(), Level.DETAILS, DOCS),
              grant(new Audience.Role("mods"), Level.TRANSCRIPT, DOCS),
              grant(new Audience.User("9"), Level.CONTACT, DOCS)));

  @Test
  void nobodyIsAnsweredWhereNothingIsListedOrLinked() {
    assertThat(grants(guild).rights(BEN, place(DISCORD, "3", "3"))).isEmpty();
    assertThat(grants(guild).rights(BEN, place(TELEGRAM, "1", "1")))
        .as("another platform")
        .isEmpty();
    assertThat(grants().rights(BEN, CHANNEL)).isEmpty();
  }

  @Test
  void theHighestGrantCountsForWhatIsSeenAlone() {
    assertThat(grants(guild).rights(BEN, CHANNEL).orElseThrow().alone())
        .isEqualTo(docs(Level.DETAILS));
    assertThat(grants(guild).rights(ANN, CHANNEL).orElseThrow().alone())
        .isEqualTo(docs(Level.TRANSCRIPT));
    assertThat(
            grants(guild)
                .rights(new Person(DISCORD, "9", Set.of("mods")), CHANNEL)
                .orElseThrow()
                .alone())
        .isEqualTo(docs(Level.CONTACT));
  }

  @Test
  void aGuildsGrantShowsNothingToEverybodyInAChannelThatIsNotBound() {
    assertThat(grants(guild).rights(ANN, CHANNEL).orElseThrow().open()).isEqualTo(Sight.NOTHING);
  }

  @Test
  void aChannelIsBoundByAGrantOfItsOwn() {
    SpaceGrants own =
        new SpaceGrants(
            DISCORD, "1", List.of(grant(new Audience.Channel("11"), Level.TITLES, DOCS)));
    assertThat(grants(own).rights(BEN, CHANNEL)).contains(Rights.alone(docs(Level.TITLES)));
    assertThat(grants(own).rights(BEN, OTHER)).contains(Rights.alone(Sight.NOTHING));
  }

  @Test
  void anAdministratorBindsAChannelAndNoFurtherThanTheOperatorGrantsToEverybody() {
    bind(CHANNEL, DOCS, Level.TITLES);
    bind(OTHER, DOCS, Level.CONTACT);
    bind(CHANNEL, WEB, Level.TITLES);
    assertThat(grants(guild).rights(ANN, CHANNEL).orElseThrow().open())
        .isEqualTo(docs(Level.TITLES));
    assertThat(grants(guild).rights(ANN, OTHER).orElseThrow().open())
        .isEqualTo(docs(Level.DETAILS));
    assertThat(grants(guild).ceiling(OTHER)).isEqualTo(docs(Level.DETAILS));
  }

  @Test
  void aChatIsAPlaceWithAllItsTopicsUntilAnAdministratorClosesIt() {
    SpaceGrants chat =
        new SpaceGrants(
            TELEGRAM, "-5", List.of(grant(new Audience.Everybody(), Level.TITLES, DOCS)));
    assertThat(grants(chat).rights(BEN, CHAT).orElseThrow().open()).isEqualTo(docs(Level.TITLES));
    assertThat(grants(chat).rights(BEN, TOPIC).orElseThrow().open()).isEqualTo(docs(Level.TITLES));
    close(CHAT, DOCS);
    assertThat(grants(chat).rights(BEN, CHAT).orElseThrow().open()).isEqualTo(Sight.NOTHING);
    assertThat(grants(chat).rights(BEN, TOPIC).orElseThrow().open()).isEqualTo(Sight.NOTHING);
    assertThat(grants(chat).rights(BEN, TOPIC).orElseThrow().alone()).isEqualTo(docs(Level.TITLES));
    bind(TOPIC, DOCS, Level.COUNTS);
    assertThat(grants(chat).rights(BEN, TOPIC).orElseThrow().open()).isEqualTo(docs(Level.COUNTS));
  }

  @Test
  void nothingIsShownToEverybodyWhereItIsNotKnownWhichTopicItIs() {
    SpaceGrants chat =
        new SpaceGrants(
            TELEGRAM, "-5", List.of(grant(new Audience.Everybody(), Level.TITLES, DOCS)));
    assertThat(grants(chat).rights(BEN, CHAT.inSomeTopic()))
        .contains(new Rights(docs(Level.TITLES), Sight.NOTHING));
  }

  @Test
  void theFirstChannelOfAGuildWhichBearsItsIdIsNoMoreBoundThanAnother() {
    Rights rights = grants(guild).rights(BEN, place(DISCORD, "1", "1")).orElseThrow();
    assertThat(rights).isEqualTo(new Rights(docs(Level.DETAILS), Sight.NOTHING));
  }

  @Test
  void aTopicMayBeGrantedMoreThanItsChat() {
    SpaceGrants chat =
        new SpaceGrants(
            TELEGRAM,
            "-5",
            List.of(
                grant(new Audience.Everybody(), Level.COUNTS, DOCS),
                grant(new Audience.Topic("3"), Level.DETAILS, DOCS)));
    assertThat(grants(chat).rights(BEN, TOPIC)).contains(Rights.alone(docs(Level.DETAILS)));
    assertThat(grants(chat).rights(BEN, CHAT)).contains(Rights.alone(docs(Level.COUNTS)));
  }

  @Test
  void whatACodeLinkedIsGranted() {
    linked.put("-5", List.of(grant(new Audience.Everybody(), Level.TITLES)));
    assertThat(grants().rights(BEN, CHAT).orElseThrow().open().sources())
        .containsExactly(DOCS, WEB);
  }

  @Test
  void nothingIsShownToEverybodyAndNoLinkHoldsWhileTheDatabaseIsSilent() {
    bind(CHANNEL, DOCS, Level.TITLES);
    linked.put("-5", List.of(grant(new Audience.Everybody(), Level.TITLES)));
    isDown = true;
    Rights rights = grants(guild).rights(ANN, CHANNEL).orElseThrow();
    assertThat(rights.open()).isEqualTo(Sight.NOTHING);
    assertThat(rights.alone()).isEqualTo(docs(Level.TRANSCRIPT));
    assertThat(grants(guild).rights(BEN, CHAT)).isEmpty();
  }

  @Test
  void whileTheDatabaseIsSilentNobodyWaitsForItButOneQuestionInFiveSeconds() {
    bind(CHANNEL, DOCS, Level.TITLES);
    linked.put("-5", List.of(grant(new Audience.Everybody(), Level.TITLES)));
    PlaceGrants grants = grants(guild);
    isDown = true;
    for (int i = 0; i < 5; i++) {
      assertThat(grants.rights(ANN, CHANNEL).orElseThrow().open()).isEqualTo(Sight.NOTHING);
    }
    assertThat(questions).isEqualTo(1);
    now = now.plusSeconds(5);
    assertThat(grants.rights(ANN, CHANNEL).orElseThrow().open()).isEqualTo(Sight.NOTHING);
    assertThat(questions).isEqualTo(2);
    isDown = false;
    now = now.plusMillis(4_999);
    assertThat(grants.rights(BEN, CHAT)).as("not asked yet").isEmpty();
    assertThat(questions).isEqualTo(2);
    now = now.plusMillis(1);
    assertThat(grants.rights(ANN, CHANNEL).orElseThrow().open()).isEqualTo(docs(Level.TITLES));
    assertThat(grants.rights(BEN, CHAT)).isPresent();
  }

  @Test
  void whileOneQuestionTriesASilentDatabaseTheOthersDoNotWait() {
    PlaceGrants grants = grants(guild);
    isDown = true;
    assertThat(grants.rights(ANN, CHANNEL)).isPresent();
    now = now.plusSeconds(5);
    int before = questions;
    meanwhile = () -> assertThat(grants.rights(ANN, CHANNEL)).isPresent();
    assertThat(grants.rights(ANN, CHANNEL)).isPresent();
    assertThat(questions).isEqualTo(before + 1);
  }

  @Test
  void inAPrivateChatWhatIsSeenAloneIsAll() {
    Place alone = new Place(TELEGRAM, "7", "7", Optional.empty(), Place.Kind.PRIVATE);
    SpaceGrants own =
        new SpaceGrants(TELEGRAM, "7", List.of(grant(new Audience.User("7"), Level.CONTACT, DOCS)));
    assertThat(grants(own).rights(ANN, alone)).contains(Rights.alone(docs(Level.CONTACT)));
    assertThat(grants(own).rights(BEN, alone)).contains(Rights.alone(Sight.NOTHING));
  }

  @Test
  void theTerminalAndThePlaygroundSeeEverything() {
    for (String own : List.of("terminal", "playground")) {
      Place place = place(new PlatformId(own), "x", "x");
      assertThat(grants().rights(ANN, place))
          .contains(Rights.alone(Sight.of(List.of(DOCS, WEB), Level.CONTACT)));
    }
  }

  @Test
  void whatWasDecidedBeforeAMoveHoldsUnderBothIdsAndTheLatestCounts() {
    Instant then = Instant.parse("2026-11-20T09:00:00Z");
    PlaceGrants grants =
        grants(
            new SpaceGrants(
                TELEGRAM, "-5", List.of(grant(new Audience.Everybody(), Level.TITLES))));
    Place now = place(TELEGRAM, "-1005", "-1005");
    Person person = new Person(TELEGRAM, "9", Set.of());
    bound.add(new Binding(CHAT, DOCS, Optional.empty(), person, then));
    bound.add(new Binding(now, WEB, Optional.empty(), person, then));
    bound.add(new Binding(CHAT, WEB, Optional.of(Level.COUNTS), person, then.plusSeconds(1)));
    grants.moved(TELEGRAM, "-5", "-1005");
    for (Place place : List.of(CHAT, now)) {
      assertThat(grants.rights(person, place).orElseThrow().open())
          .isEqualTo(Sight.of(List.of(WEB), Level.COUNTS));
    }
  }
}
