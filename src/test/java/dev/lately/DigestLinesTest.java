package dev.lately;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.Grant;
import dev.lately.access.SpaceGrants;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.model.Language;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.ops.Metrics;
import dev.lately.settings.Settings;
import dev.lately.simulator.Simulator;
import dev.lately.simulator.SimulatorOptions;
import dev.lately.stage.SimulatedSources;
import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.JdbcAuditLog;
import dev.lately.store.JdbcSubscriptions;
import dev.lately.subscription.Content;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The digests of a group, looked after from a terminal.
class DigestLinesTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Place GROUP =
      new Place(TELEGRAM, "-7", "-7", Optional.empty(), Place.Kind.GROUP);

  private static final Grant ALL =
      new Grant(new Grant.Audience.Everybody(), Optional.empty(), Level.TITLES);

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Metrics metrics = new Metrics();
  private Simulator simulator;
  private Database database;
  private JdbcAuditLog audit;
  private DigestLines lines;
  private DigestLines inTheGroup;
  private DigestLines elsewhere;
  private Subscription digest;

  @BeforeEach
  void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.with(CLOCK).sessions(40));
    Settings settings =
        new Settings(
            SimulatedSources.at(simulator, Providers::find).configured(),
            new Settings.Chats(Optional.empty(), Optional.empty()),
            Settings.Access.to(List.of(new SpaceGrants(TELEGRAM, "-7", List.of(ALL)))),
            new DatabaseAddress.File(folder.resolve("lately.db")),
            Settings.Http.DEFAULT,
            new Settings.Defaults(ZoneOffset.UTC, Language.ENGLISH, 10));
    database = Database.of(settings.database());
    audit = new JdbcAuditLog(database, CLOCK, () -> Duration.ofDays(9));
    Memory memory = Memory.ofThisProcess().with(RightsMemory.audited(audit));
    House house = Main.house(settings, memory, metrics, CLOCK);
    Digests digests = new Digests(database, house, List.of(), metrics);
    lines = at(house, digests, Place.TERMINAL);
    inTheGroup = at(house, digests, new PlaceOption().convert("telegram/-7"));
    elsewhere = at(house, digests, new PlaceOption().convert("discord/1/2"));
    digest = subscribed();
  }

  private DigestLines at(House house, Digests digests, Place place) {
    return new DigestLines(house, digests.answering(), stream(printed), stream(errors), place);
  }

  private Subscription subscribed() {
    Rhythm rhythm =
        new Rhythm(LocalTime.of(8, 0), ZoneOffset.UTC, Rhythm.EVERY_DAY, Rhythm.CATCH_UP);
    Person founder = new Person(TELEGRAM, "11", Set.of());
    Instant now = CLOCK.instant();
    return new JdbcSubscriptions(database)
        .add(
            GROUP,
            new Founder(founder, Locale.ENGLISH, now),
            new Terms(rhythm, Content.usual(), Manner.USUAL),
            rhythm.due(rhythm.nextAfter(now)))
        .orElseThrow();
  }

  @AfterEach
  void close() {
    audit.close();
    database.close();
    simulator.close();
    metrics.close();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private int type(String... words) {
    printed.reset();
    errors.reset();
    return lines.print(List.of(words), new Look(false, false));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Subscription kept() {
    return new JdbcSubscriptions(database).find(digest.id()).orElseThrow();
  }

  @Test
  void theOperatorSeesTheDigestsOfEveryPlace() {
    assertThat(type("list")).isZero();
    assertThat(printed()).contains("08:00");
    assertThat(type()).as("no word is the list").isZero();
  }

  @Test
  void aDigestIsPausedAndResumed() {
    assertThat(type("pause", "" + digest.id())).isZero();
    assertThat(kept().state()).isInstanceOf(State.Paused.class);
    assertThat(type("resume", "" + digest.id())).isZero();
    assertThat(kept().isActive()).isTrue();
  }

  @Test
  void aDigestIsChangedAndRemoved() {
    assertThat(type("edit", "" + digest.id(), "at:09:30", "text:rotate keys")).isZero();
    assertThat(kept().terms().rhythm().at()).isEqualTo(LocalTime.of(9, 30));
    assertThat(kept().terms().content().text()).contains("rotate keys");
    assertThat(type("remove", "" + digest.id())).isZero();
    assertThat(new JdbcSubscriptions(database).find(digest.id())).isEmpty();
  }

  @Test
  void itIsExplained() {
    assertThat(type("explain", "" + digest.id())).isZero();
    assertThat(printed()).contains("08:00");
  }

  @Test
  void whatWouldComeIsPrintedAndItsPictureInWords() {
    assertThat(type("preview", "" + digest.id())).isZero();
    assertThat(printed()).contains("Sessions").contains("Sessions by hour");
  }

  @Test
  void whoReadsADigestIsNotedByTheNameTheyAreLoggedInBy() {
    type("preview", "" + digest.id());
    type("explain", "" + digest.id());
    assertThat(audit.read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 9)))
        .hasSize(2)
        .allMatch(entry -> entry.who().equals(Operator.person()));
  }

  @Test
  void whatIsRefusedFails() {
    assertThat(type("pause", "4711")).isEqualTo(1);
    assertThat(type("add", "at:08:00")).as("a terminal is no place for a digest").isEqualTo(1);
    assertThat(printed()).contains("/sessions digest add");
  }

  @Test
  void aDigestIsAddedToAPlaceThatIsNamed() {
    Look plain = new Look(false, false);
    assertThat(inTheGroup.print(List.of("add", "at:09:15"), plain)).isZero();
    assertThat(printed())
        .contains("09:15", "is seen when it runs", "telegram chat -7")
        .doesNotContain("here\n");
    assertThat(new JdbcSubscriptions(database).at(GROUP)).hasSize(2);
    assertThat(elsewhere.print(List.of("add", "at:09:15"), plain)).as("not allowed").isEqualTo(1);
  }

  @Test
  void aPlaceIsWrittenWithItsIds() {
    assertThat(new PlaceOption().convert("telegram/-7/12").topic()).contains("12");
    assertThat(new PlaceOption().convert("telegram/11").isPrivate()).isTrue();
    assertThat(new PlaceOption().convert("discord/1/2"))
        .isEqualTo(
            new Place(new PlatformId("discord"), "1", "2", Optional.empty(), Place.Kind.GROUP));
    assertThatThrownBy(() -> new PlaceOption().convert("discord/general"))
        .hasMessageContaining("discord/GUILD/CHANNEL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1087968824", "136817688", "777000"})
  void nobodyIsNamedByTheIdOfAnybody(String id) {
    assertThatThrownBy(() -> new PlaceOption().convert("telegram/" + id))
        .hasMessageContaining("every anonymous administrator");
    assertThatThrownBy(() -> new PlaceOption().convert("telegram/" + id + "/7"))
        .hasMessageContaining("every anonymous administrator");
    assertThatThrownBy(() -> new PlaceOption.Space().convert("telegram/" + id))
        .hasMessageContaining("every anonymous administrator");
    assertThatThrownBy(() -> new PlaceOption.Who().convert(id))
        .hasMessageContaining("every anonymous administrator");
    assertThat(new PlaceOption.Who().convert("1" + id)).isEqualTo("1" + id);
  }

  @Test
  void aWrongWordIsToldOnTheOtherStream() {
    assertThat(type("edit", "" + digest.id(), "at:25:99")).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("25:99");
    assertThat(type("paws", "3")).isEqualTo(2);
  }
}
