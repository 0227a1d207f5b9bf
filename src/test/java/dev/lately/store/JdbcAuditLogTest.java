package dev.lately.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lately.access.AuditLog.Entry;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.Part;
import dev.lately.access.AuditLog.Wanted;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Moves.Move;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcAuditLogTest {
  private static final PlatformId TELEGRAM = new PlatformId("telegram");
  private static final Instant START = Instant.parse("2026-11-20T09:00:00.123Z");
  private static final Wanted ALL = wanted(null, null, null);

  private final OpenDatabase database;
  private Instant now = START;
  private JdbcAuditLog audit;

  JdbcAuditLogTest(OpenDatabase database) {
    this.database = database;
    this.audit = made();
  }

  private JdbcAuditLog made() {
    return new JdbcAuditLog(database.get(), () -> now, () -> Duration.ofDays(30));
  }

  @AfterEach
  void close() {
    audit.close();
  }

  private static Place chat(String id) {
    return new Place(TELEGRAM, id, id, Optional.of("5"), Place.Kind.GROUP);
  }

  private static Wanted wanted(
      @Nullable String who, @Nullable String where, @Nullable Instant since) {
    return new Wanted(
        Optional.ofNullable(who),
        Optional.ofNullable(where).map(JdbcAuditLogTest::chat),
        Optional.ofNullable(since),
        100);
  }

  private Entry entry(String who, String where, Kind kind) {
    return new Entry(
        now,
        new Person(TELEGRAM, who, Set.of()),
        chat(where),
        new What("recent", Level.TITLES, 12, kind),
        Set.of(new SourceName("site"), new SourceName("docs")),
        kind == Kind.REVEALED ? Optional.of("gb-7Q2M") : Optional.empty());
  }

  private Entry noted(String who, String where, Kind kind) {
    Entry entry = entry(who, where, kind);
    audit.note(entry);
    now = now.plusSeconds(60);
    return entry;
  }

  @Test
  void everyKindIsThereTheLatestFirst() {
    List<Entry> noted =
        List.of(Kind.values()).stream().map(kind -> noted("11", "-7", kind)).toList();
    assertThat(audit.read(ALL)).containsExactlyElementsOf(noted.reversed());
  }

  @Test
  void thoseOfOneMillisecondStandInTheirOrder() {
    List<Entry> noted =
        IntStream.range(0, 20).mapToObj(i -> entry("" + i, "-7", Kind.SHOWN)).toList();
    noted.forEach(audit::note);
    assertThat(audit.read(ALL)).containsExactlyElementsOf(noted.reversed());
  }

  @Test
  void theyAreFoundByWhoWhereAndWhen() {
    Entry first = noted("11", "-7", Kind.SHOWN);
    Entry second = noted("22", "-7", Kind.REVEALED);
    Entry third = noted("11", "-8", Kind.EXPORTED);
    assertThat(audit.read(wanted("11", null, null))).containsExactly(third, first);
    assertThat(audit.read(wanted(null, "-7", null))).containsExactly(second, first);
    assertThat(audit.read(wanted(null, null, second.at()))).containsExactly(third, second);
    assertThat(audit.read(wanted("11", "-7", second.at()))).isEmpty();
    assertThat(audit.read(new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), 1)))
        .containsExactly(third);
  }

  @Test
  void aPageStaysAsItWasWhileMoreIsNoted() {
    List<Entry> noted =
        IntStream.range(0, 5).mapToObj(i -> noted("" + i, "-7", Kind.SHOWN)).toList();
    Instant then = now;
    noted("9", "-7", Kind.SHOWN);
    Wanted second =
        new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Part(Optional.of(then), 2, 2));
    assertThat(audit.read(second)).containsExactly(noted.get(2), noted.get(1));
  }

  @Test
  void whatWasNotedInAChatGoesWithItWhenItMoves() {
    noted("11", "-7", Kind.SHOWN);
    assertThat(audit.read(ALL)).hasSize(1);
    new JdbcMoves(database.get(), () -> now).keep(new Move(TELEGRAM, "-7", "-1007"));
    noted("11", "-1007", Kind.SHOWN);
    assertThat(audit.read(wanted(null, "-1007", null)))
        .extracting(Entry::where)
        .containsExactly(chat("-1007"), chat("-1007"));
  }

  @Test
  void whatMustBeKeptIsThereAtOnceAndTheRestAtTheEnd() {
    Entry revealed = noted("11", "-7", Kind.REVEALED);
    assertThat(count()).isEqualTo(1);
    Entry shown = noted("11", "-7", Kind.SHOWN);
    audit.close();
    database.reopen();
    audit = made();
    assertThat(audit.read(ALL)).containsExactly(shown, revealed);
  }

  private int count() {
    return database
        .get()
        .use(h -> h.createQuery("select count(*) from audit").mapTo(Integer.class).one());
  }

  @Test
  void whatIsNotedWhileTheDatabaseFailsIsWrittenLater() {
    database.get().use(h -> h.execute("alter table audit rename to away"));
    Entry shown = noted("11", "-7", Kind.SHOWN);
    assertThatThrownBy(() -> audit.note(entry("4711", "-7", Kind.REVEALED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("4711")
        .hasNoCause();
    database.get().use(h -> h.execute("alter table away rename to audit"));
    await()
        .until(() -> {
          noted("22", "-7", Kind.SHOWN);
          return count() > 1;
        });
    assertThat(audit.read(ALL)).endsWith(shown);
  }

  @Test
  void noMoreThanSomeWaitForADatabaseThatFails() {
    database.get().use(h -> h.execute("alter table audit rename to away"));
    for (int i = 0; i < AuditQueue.WAITING + 7; i++) {
      audit.note(entry("11", "-7", Kind.SHOWN));
    }
    database.get().use(h -> h.execute("alter table away rename to audit"));
    assertThat(audit.read(ALL)).hasSize(100);
    assertThat(count()).isEqualTo(AuditQueue.WAITING);
  }

  @Test
  void theyStayForAsLongAsIsSaid() {
    noted("11", "-7", Kind.SHOWN);
    audit.close();
    now = START.plus(Duration.ofDays(30)).minusSeconds(60);
    audit = made();
    Entry second = noted("11", "-7", Kind.SHOWN);
    audit.close();
    assertThat(count()).isEqualTo(2);
    now = START.plus(Duration.ofDays(31)).plusSeconds(1);
    audit = made();
    Entry third = noted("11", "-7", Kind.SHOWN);
    audit.close();
    audit = made();
    assertThat(audit.read(ALL)).containsExactly(third, second);
  }
}
