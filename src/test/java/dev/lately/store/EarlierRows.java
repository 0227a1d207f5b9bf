package dev.lately.store;

import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.RICH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.access.Moves.Move;
import dev.lately.command.LastLists;
import dev.lately.command.LastListsContract;
import dev.lately.command.Looks;
import dev.lately.command.LooksContract;
import dev.lately.command.Reveals;
import dev.lately.model.Filter;
import dev.lately.model.Hindrance;
import dev.lately.model.Mark;
import dev.lately.model.SessionRef;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.query.Title;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Rows as each version of the database had them, in all its tables, and what they say.
final class EarlierRows {
  static final int NEWEST = 12;

  private static final LocalDate DATE = LocalDate.parse("2026-11-20");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private EarlierRows() {}

  static String[] of(int version, DatabaseAddress address) {
    boolean isFile = address instanceof DatabaseAddress.File;
    List<String> rows = new ArrayList<>(first(isFile ? "1" : "true"));
    if (version >= 2) {
      rows.addAll(second(isFile ? "1" : "true"));
      rows.add(counts(version));
    }
    if (version >= 3) {
      rows.add(third(isFile ? "1795165200000" : "now()", isFile ? "0" : "false"));
    }
    if (version >= 4) {
      rows.add("update views set window_start = 1795300000000, window_end = 1795386400000");
    }
    if (version >= 5) {
      rows.add("insert into moves values ('telegram', '-7', '-1007', 1795165200000)");
    }
    if (version >= 7) {
      rows.add(
          "insert into listed_rows values ('"
              + LastListsContract.FIRST.key()
              + "', 3, -9000000000, 1795165200000, 'docs-guru', 'id-3', "
              + NOW.toEpochMilli()
              + ")");
    }
    if (version >= 8) {
      rows.add(
          "insert into looks values ('"
              + Looks.owner(LooksContract.FIRST)
              + "', 'docs-guru', 1795165200000, 'mwopdeo0 mwop6zag u a1=5k zz=')");
    }
    if (version >= 9) {
      rows.add(
          "insert into titles values ('website-bot', 'id-4', 'How do I pay?', 1795165200000,"
              + " 1795165200000, 1795165200000)");
    }
    if (version >= 10) {
      rows.addAll(tenth());
    }
    if (version >= 11) {
      rows.add("insert into reveals values ('telegram', '11/5', 'hidden', 1795165200000)");
    }
    return rows.toArray(String[]::new);
  }

  private static List<String> first(String yes) {
    return List.of(
        "insert into views (id, sources, words, since, origin, pinned, page_size, last_used)"
            + " values (-9000000000, 'docs-guru', null, '7d', null, "
            + yes
            + ", 15, 1795000000000)",
        "insert into button_keys (created, secret)"
            + " values (1790000000000, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=')");
  }

  private static List<String> second(String yes) {
    return List.of(
        "insert into subscriptions values (7, 'telegram', '-9', '-9', '5', 'GROUP', 'discord',"
            + " '4711', 'pt-BR', "
            + FOUNDER.at().toEpochMilli()
            + ", '23:59', 'America/Argentina/Buenos_Aires', '17', 5400000,"
            + " 'docs-guru website-bot', 'Où sont 👩‍👩‍👧‍👦 ''factures''; --', 'Telegram', 20,"
            + " 'counts', '81384788765712385', "
            + yes
            + ", 'line', 'hindered', 1795165200000, 'MISSING_PERMISSION Send Messages',"
            + " 1795165201000, 3)",
        "insert into deliveries values (7, '2026-11-20', '2026-11-18', 1795165200000, 'late',"
            + " '42', 1795165200000)");
  }

  /// From version 6 on those of a filter stand apart, and messages are counted.
  private static String counts(int version) {
    return "insert into day_counts values ('docs-guru', 'Europe/Berlin', "
        + (version >= 6 ? "'', " : "")
        + "5, '2026-11-20', 17"
        + (version >= 6 ? ", 99)" : ")");
  }

  private static String third(String now, String no) {
    return "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
        + " values ('digest-place', 'telegram/GROUP/-9/-9/5', "
        + now
        + ", "
        + no
        + ", 1)";
  }

  /// Those of the rights.
  static List<String> tenth() {
    return List.of(
        "insert into bindings values ('telegram', '-9', '-9', '', 'GROUP', 'docs-guru', null,"
            + " 'telegram', '4711', 1795165200000)",
        "insert into invites values ('0123abcd', null, 'titles', 1795165200000, 9999999999999)",
        "insert into links values ('4567abcd', 'telegram', '-9', 'docs-guru', 'details',"
            + " 'telegram', '4711', 1795165200000)",
        "insert into invite_tries values ('telegram', '-9', 3, 1795165200000)",
        "insert into place_habits values ('telegram', '-9', '-9', '', 'pt-BR', 'Asia/Tokyo')",
        "insert into audit values (1795165200000, 5, 'telegram', '4711', 'telegram', '-9', '-9',"
            + " null, 'GROUP', 'reveal', 'contact', 1, 'REVEALED', 'docs-guru', 'gb-7Q2M')");
  }

  /// What a port reads of them now.
  static void assertRead(int version, Database database) {
    assertThat(new JdbcReveals(() -> database).open(Wishes.TELEGRAM))
        .isEqualTo(
            version < 11
                ? List.of()
                : List.of(
                    new Reveals.Shown(
                        Wishes.TELEGRAM, "11/5", "hidden", Instant.ofEpochMilli(1795165200000L))));
    assertThat(new JdbcViews(database, () -> NOW).find(-9_000_000_000L)).contains(view(version));
    assertThat(new JdbcButtonKeys(database, () -> NOW).keys())
        .singleElement()
        .satisfies(key -> assertThat(key).startsWith(0, 1, 2, 3).hasSize(32));
    List<Subscription> all = new JdbcSubscriptions(database).after(0, 9);
    if (version >= 2) {
      assertThat(all).containsExactly(subscription());
      assertThat(new JdbcSubscriptions(database).next(7)).contains(NOW.plusSeconds(1));
      assertThat(new JdbcDeliveries(database).last(7, 9)).containsExactly(delivery());
      assertThat(counts(database)).containsExactly(count(version));
    } else {
      assertThat(all).isEmpty();
    }
    assertThat(tasks(database)).isEqualTo(version >= 3 ? 1 : 0);
    assertThat(new JdbcMoves(database, () -> NOW).all()).isEqualTo(moves(version));
    try (JdbcLastLists lists =
        new JdbcLastLists(database, new JdbcViews(database, () -> NOW), () -> NOW)) {
      assertThat(lists.row(LastListsContract.FIRST, 3)).isEqualTo(listed(version));
    }
    assertThat(new JdbcLooks(database, () -> NOW).of(LooksContract.FIRST).orElseThrow())
        .isEqualTo(looks(version));
    try (JdbcTitles titles = new JdbcTitles(database, () -> NOW)) {
      assertThat(titles.latest(9)).isEqualTo(titles(version));
    }
    EarlierRights.assertRead(version, database);
    long added =
        new JdbcSubscriptions(database).add(Wishes.CHANNEL, FOUNDER, RICH, NOW).orElseThrow().id();
    assertThat(added).isPositive();
  }

  private static View view(int version) {
    Optional<Window> window =
        version < 4
            ? Optional.empty()
            : Optional.of(
                new Window(
                    Instant.ofEpochMilli(1_795_300_000_000L),
                    Instant.ofEpochMilli(1_795_386_400_000L)));
    return new View(
        List.of(new SourceName("docs-guru")),
        Optional.empty(),
        new Filter(Since.DAYS_7, Optional.empty(), true, window),
        15);
  }

  private static Subscription subscription() {
    State hindered =
        new State.Hindered(
            Instant.ofEpochMilli(1_795_165_200_000L),
            new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages"));
    return new Subscription(7, Wishes.topic("-9", "5"), FOUNDER, RICH, hindered, 3);
  }

  private static Delivery delivery() {
    Instant at = Instant.ofEpochMilli(1_795_165_200_000L);
    return new Delivery(7, DATE, DATE.minusDays(2), at, new Outcome.Sent("42", true), at);
  }

  private static List<DayCounts.Count> counts(Database database) {
    return new JdbcDayCounts(database)
        .before(
            new DayCounts.Subject(new SourceName("docs-guru"), BERLIN, ""), DATE.plusDays(7), 9);
  }

  private static DayCounts.Count count(int version) {
    return new DayCounts.Count(17, version >= 6 ? OptionalInt.of(99) : OptionalInt.empty());
  }

  private static int tasks(Database database) {
    return database.use(
        h -> h.createQuery("select count(*) from scheduled_tasks").mapTo(Integer.class).one());
  }

  /// Version 12 forgot those of before.
  private static Optional<LastLists.Row> listed(int version) {
    SessionRef ref = new SessionRef(new SourceName("docs-guru"), "id-3");
    Instant asked = Instant.ofEpochMilli(1_795_165_200_000L);
    return version >= 12
        ? Optional.of(new LastLists.Row(view(version), asked, 3, ref))
        : Optional.empty();
  }

  /// Version 12 forgot which sessions those of before had seen.
  private static Map<SourceName, Mark> looks(int version) {
    Instant at = Instant.ofEpochMilli(Long.parseLong("mwopdeo0", 36));
    Instant line = Instant.ofEpochMilli(Long.parseLong("mwop6zag", 36));
    SortedMap<Long, Long> seen = new TreeMap<>();
    if (version >= 12) {
      seen.put(361L, line.toEpochMilli() + 200);
      seen.put(1295L, Long.MIN_VALUE);
    }
    return version >= 8
        ? Map.of(new SourceName("docs-guru"), new Mark(at, line, seen, true))
        : Map.of();
  }

  private static List<Title> titles(int version) {
    Instant then = Instant.ofEpochMilli(1_795_165_200_000L);
    SessionRef ref = new SessionRef(new SourceName("website-bot"), "id-4");
    return version >= 9
        ? List.of(new Title(ref, Optional.of("How do I pay?"), then.toEpochMilli(), then, then))
        : List.of();
  }

  private static List<Move> moves(int version) {
    return version >= 5 ? List.of(new Move(Wishes.TELEGRAM, "-7", "-1007")) : List.of();
  }
}
