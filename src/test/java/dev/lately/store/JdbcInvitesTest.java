package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.access.AuditLog;
import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.Invites;
import dev.lately.access.Invites.Answer;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcInvitesTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Person PERSON = new Person(TELEGRAM, "4711", Set.of("admin"));
  private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
  private static final Grant GRANT =
      new Grant(
          new Audience.Everybody(),
          Optional.of(List.of(new SourceName("site"), new SourceName("docs"))),
          Level.DETAILS);

  private final OpenDatabase database;
  private Instant now = Instant.parse("2026-11-20T09:00:00.123Z");

  JdbcInvitesTest(OpenDatabase database) {
    this.database = database;
  }

  private JdbcInvites invites() {
    return new JdbcInvites(database.get(), () -> now);
  }

  private static Place chat(String id) {
    return new Place(TELEGRAM, id, id, Optional.empty(), Place.Kind.GROUP);
  }

  private Answer use(String code, String chat) {
    return invites().use(code, PERSON, chat(chat));
  }

  private void keep(String code) {
    invites().keep(code, GRANT, now.plus(Duration.ofHours(24)));
  }

  @Test
  void aCodeLinksAChatForGood() {
    keep(CODE);
    assertThat(use(CODE.toLowerCase(Locale.ROOT).replace("-", ""), "-7"))
        .isEqualTo(new Answer.Linked(GRANT));
    database.reopen();
    now = now.plus(Duration.ofDays(400));
    assertThat(invites().of(TELEGRAM, "-7")).containsExactly(GRANT);
    assertThat(invites().of(TELEGRAM, "-8")).isEmpty();
    assertThat(invites().of(new PlatformId("discord"), "-7")).isEmpty();
  }

  private List<AuditLog.Entry> noted() {
    try (JdbcAuditLog audit =
        new JdbcAuditLog(database.get(), () -> now, () -> Duration.ofDays(9))) {
      return audit.read(
          new AuditLog.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 99));
    }
  }

  @Test
  void whatCameOfACodeIsNotedWithIt() {
    keep(CODE);
    use("wrong", "-7");
    now = now.plusSeconds(1);
    use(CODE, "-7");
    assertThat(noted())
        .extracting(AuditLog.Entry::what)
        .containsExactly(
            new AuditLog.What("link", Level.DETAILS, 0, AuditLog.Kind.CHANGED),
            new AuditLog.What("link", Level.COUNTS, 0, AuditLog.Kind.REFUSED));
    assertThat(noted().getFirst().about()).contains("-7 details");
    assertThat(noted().toString()).doesNotContain("89AB");
  }

  @Test
  void whereItCannotBeNotedNothingIsLinkedAndTheCodeHoldsOn() {
    keep(CODE);
    database.get().use(h -> h.execute("alter table audit rename to away"));
    assertThatThrownBy(() -> use(CODE, "-7")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> invites().spoil(CODE, PERSON, chat("-7")))
        .isInstanceOf(RuntimeException.class);
    assertThat(invites().of(TELEGRAM, "-7")).isEmpty();
    database.get().use(h -> h.execute("alter table away rename to audit"));
    assertThat(invites().open()).hasSize(1);
    assertThat(use(CODE, "-7")).isInstanceOf(Answer.Linked.class);
  }

  @Test
  void aCodeThatOthersReadEndsAndThatIsNotedByItsName() {
    keep(CODE);
    String name = invites().open().getFirst().name();
    assertThat(invites().spoil("wrong", PERSON, chat("-7"))).isFalse();
    assertThat(invites().spoil(CODE, PERSON, chat("-7"))).isTrue();
    assertThat(invites().spoil(CODE, PERSON, chat("-7"))).isFalse();
    assertThat(invites().open()).isEmpty();
    assertThat(use(CODE, "-8")).isEqualTo(new Answer.Wrong(9));
    assertThat(noted())
        .filteredOn(e -> e.where().equals(chat("-7")))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.about()).contains(name);
          assertThat(e.what().kind()).isEqualTo(AuditLog.Kind.REFUSED);
        });
  }

  @Test
  void aCodeIsUsedOnce() {
    keep(CODE);
    use(CODE, "-7");
    assertThat(use(CODE, "-7")).isEqualTo(new Answer.Wrong(9));
    assertThat(use(CODE, "-8")).isEqualTo(new Answer.Wrong(9));
    assertThat(invites().of(TELEGRAM, "-7")).hasSize(1);
    assertThat(invites().of(TELEGRAM, "-8")).isEmpty();
  }

  @Test
  void ofManyWhoUseOneAtATimeOneWins() throws Exception {
    keep(CODE);
    List<Answer> answers =
        atOnce(16, i -> use(CODE, "-" + (100 + i))).stream()
            .filter(Answer.Linked.class::isInstance)
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(invites().links()).hasSize(1);
  }

  @Test
  void noTryIsUncountedWhenManyAreTriedAtATime() throws Exception {
    List<Answer> answers = atOnce(30, i -> use("wrong" + i, "-7"));
    assertThat(answers.stream().filter(Answer.Wrong.class::isInstance)).hasSize(9);
    assertThat(answers.stream().filter(Answer.Closed.class::isInstance)).hasSize(21);
  }

  private static List<Answer> atOnce(int many, IntFunction<Answer> tried) throws Exception {
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> all =
          IntStream.range(0, many).mapToObj(i -> each.submit(() -> tried.apply(i))).toList();
      for (Future<Answer> answer : all) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  @Test
  void aCodeDiesAtItsExpiry() {
    keep(CODE);
    now = now.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(invites().open()).hasSize(1);
    now = now.plusMillis(1);
    assertThat(invites().open()).isEmpty();
    assertThat(use(CODE, "-7")).isEqualTo(new Answer.Wrong(9));
  }

  @Test
  void afterTenWrongCodesNoneIsHeardForADay() {
    keep(CODE);
    for (int left = 9; left > 0; left--) {
      assertThat(use("wrong", "-7")).isEqualTo(new Answer.Wrong(left));
      now = now.plus(Duration.ofHours(1));
    }
    Answer closed = new Answer.Closed(now.plus(Duration.ofDays(1)));
    assertThat(use("wrong", "-7")).isEqualTo(closed);
    database.reopen();
    invites().keep("later", GRANT, now.plus(Duration.ofDays(9)));
    assertThat(use(CODE, "-7")).isEqualTo(closed);
    assertThat(use("later", "-7")).isEqualTo(closed);
    assertThat(use("wrong", "-8")).isEqualTo(new Answer.Wrong(9));
    now = now.plus(Duration.ofDays(1));
    assertThat(use("later", "-7")).isEqualTo(new Answer.Linked(GRANT));
  }

  @Test
  void aDayWithoutOneForgetsWrongCodes() {
    use("wrong", "-7");
    use("wrong", "-7");
    now = now.plus(Duration.ofDays(1));
    assertThat(use("wrong", "-7")).isEqualTo(new Answer.Wrong(9));
  }

  @Test
  void noCodeStandsInTheDatabase() {
    keep(CODE);
    String stands =
        database
            .get()
            .use(h -> h.createQuery("select invite from invites").mapTo(String.class).one());
    assertThat(stands).matches("[0-9a-f]{64}");
    assertThat(invites().open().toString()).doesNotContain(stands).doesNotContain(CODE);
    assertThatThrownBy(() -> keep(CODE)).satisfies(e -> assertThat(said(e)).doesNotContain(CODE));
  }

  private static String said(Throwable e) {
    return e + (e.getCause() == null ? "" : said(e.getCause()));
  }

  @Test
  void whatIsLinkedAndWhatIsOpenCanBeSeenAndEnded() {
    keep(CODE);
    invites()
        .keep(
            "other",
            new Grant(new Audience.Everybody(), Optional.empty(), Level.COUNTS),
            now.plusSeconds(60));
    use(CODE, "-7");
    Invites.Open open = invites().open().getFirst();
    assertThat(open.grant().sources()).isEmpty();
    assertThat(open.until()).isEqualTo(now.plusSeconds(60));
    assertThat(invites().links())
        .containsExactly(
            new Invites.Link(TELEGRAM, "-7", GRANT, new Person(TELEGRAM, "4711", Set.of()), now));
    assertThat(invites().withdraw("%")).isFalse();
    assertThat(invites().withdraw("ffffffff")).isFalse();
    assertThat(invites().withdraw(open.name())).isTrue();
    assertThat(use("other", "-7")).isInstanceOf(Answer.Wrong.class);
    assertThat(invites().unlink(TELEGRAM, "-7")).isEqualTo(1);
    assertThat(invites().unlink(TELEGRAM, "-7")).isZero();
    assertThat(invites().of(TELEGRAM, "-7")).isEmpty();
  }

  @Test
  void aChatLinkedTwiceHasBoth() {
    keep(CODE);
    keep("second");
    use(CODE, "-7");
    now = now.plusSeconds(1);
    use("second", "-7");
    assertThat(invites().of(TELEGRAM, "-7")).containsExactly(GRANT, GRANT);
    assertThat(invites().unlink(TELEGRAM, "-7")).isEqualTo(2);
  }

  @Test
  void aCodeIsForEverybodyOfAChat() {
    Grant one = new Grant(new Audience.User("7"), Optional.empty(), Level.COUNTS);
    assertThatThrownBy(() -> invites().keep(CODE, one, now.plusSeconds(9)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
