package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Grant;
import dev.lately.access.PlaceGrants;
import dev.lately.access.SpaceGrants;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import dev.lately.store.Database;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedChatsTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person PERSON = new Person(TELEGRAM, "4711", Set.of());
  private static final Place GROUP = group("-7");
  private static final Place SUPERGROUP = group("-1007");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.at(folder.resolve("lately.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Place group(String id) {
    return new Place(TELEGRAM, id, id, Optional.empty(), Place.Kind.GROUP);
  }

  /// What an operator wrote who knows the chat by that id.
  private static PlaceGrants configured(String chat) {
    Grant all = new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES);
    return new PlaceGrants(
        List.of(new SourceName("docs")), List.of(new SpaceGrants(TELEGRAM, chat, List.of(all))));
  }

  private MovedChats chats(PlaceGrants grants) {
    return new MovedChats(grants, () -> database, CLOCK);
  }

  private Subscriptions subscriptions() {
    return new JdbcSubscriptions(database);
  }

  private Subscription subscribed(Place place) {
    Rhythm rhythm =
        new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    return subscriptions()
        .add(
            place,
            new Founder(PERSON, Locale.ENGLISH, CLOCK.instant()),
            new Terms(rhythm, Content.usual(), Manner.USUAL),
            CLOCK.instant())
        .orElseThrow();
  }

  @Test
  void whatAGroupSubscribedToGoesWithIt() {
    Subscription digest = subscribed(GROUP);
    chats(configured("-7")).follow(TELEGRAM, "-7", "-1007");
    assertThat(subscriptions().find(digest.id()).orElseThrow().place()).isEqualTo(SUPERGROUP);
  }

  @Test
  void aGroupIsAnsweredUnderItsNewIdAlsoAfterARestart() {
    chats(configured("-7")).follow(TELEGRAM, "-7", "-1007");
    database.close();
    open();
    PlaceGrants grants = configured("-7");
    assertThat(grants.rights(PERSON, SUPERGROUP)).isEmpty();
    chats(grants).recall();
    assertThat(grants.rights(PERSON, SUPERGROUP)).isPresent();
  }

  @Test
  void theOldIdIsGoodAsLongAsTheNewOneIsListed() {
    chats(configured("-7")).follow(TELEGRAM, "-7", "-1007");
    PlaceGrants grants = configured("-1007");
    chats(grants).recall();
    assertThat(grants.rights(PERSON, SUPERGROUP)).isPresent();
    assertThat(grants.rights(PERSON, GROUP)).isPresent();
  }

  @Test
  void whatAKillLeftUnderTheOldIdIsMovedAtTheStart() {
    chats(configured("-7")).follow(TELEGRAM, "-7", "-1007");
    Subscription left = subscribed(GROUP);
    chats(configured("-7")).recall();
    assertThat(subscriptions().find(left.id()).orElseThrow().place()).isEqualTo(SUPERGROUP);
  }

  @Test
  void aChatThatNobodyAllowedStaysRefused() {
    PlaceGrants grants = configured("-9");
    chats(grants).follow(TELEGRAM, "-7", "-1007");
    assertThat(grants.rights(PERSON, SUPERGROUP)).isEmpty();
  }

  @Test
  void aDatabaseThatFailsKeepsNoChatFromItsAnswers() {
    database.close();
    PlaceGrants grants = configured("-7");
    chats(grants).follow(TELEGRAM, "-7", "-1007");
    assertThat(grants.rights(PERSON, SUPERGROUP)).isPresent();
  }
}
