package dev.lately.store;

import static dev.lately.subscription.Wishes.CHANNEL;
import static dev.lately.subscription.Wishes.FOUNDER;
import static dev.lately.subscription.Wishes.NOW;
import static dev.lately.subscription.Wishes.PLAIN;
import static dev.lately.subscription.Wishes.RICH;
import static dev.lately.subscription.Wishes.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lately.access.Moves.Move;
import dev.lately.command.LastLists;
import dev.lately.command.LastListsContract;
import dev.lately.command.LooksContract;
import dev.lately.model.Hindrance;
import dev.lately.model.Mark;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Wishes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseCopyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final int DAYS = 1_203;
  private static final DayCounts.Subject PRICE =
      new DayCounts.Subject(DOCS, ZoneOffset.UTC, "price");
  private static final DayCounts.Count TOLD = new DayCounts.Count(17, OptionalInt.of(99));
  private static final DayCounts.Count UNTOLD = new DayCounts.Count(5, OptionalInt.empty());
  private static final Move MOVE = new Move(Wishes.TELEGRAM, "-7", "-1007");

  private static final Map<SourceName, Mark> LOOKED =
      Map.of(DOCS, LooksContract.mark(1), LooksContract.SITE, LooksContract.mark(2));

  static List<Arguments> ways() {
    Supplier<DatabaseAddress> file = OpenDatabase::file;
    Supplier<DatabaseAddress> server = Postgres::empty;
    return List.of(
        Arguments.of(file, file),
        Arguments.of(file, server),
        Arguments.of(server, file),
        Arguments.of(server, server));
  }

  /// The last of three subscriptions is removed, and its id is not free for that.
  private static void fill(Database database) {
    JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    Subscription first = subscriptions.add(CHANNEL, FOUNDER, RICH, NOW).orElseThrow();
    Subscription second = subscriptions.add(topic("-9", "7"), FOUNDER, PLAIN, NOW).orElseThrow();
    long third = subscriptions.add(CHANNEL, FOUNDER, PLAIN, NOW).orElseThrow().id();
    State hindered =
        new State.Hindered(NOW, new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Embed Links"));
    subscriptions.change(second.withState(hindered), NOW.plusSeconds(1));
    subscriptions.remove(third);
    Delivery delivery =
        new Delivery(first.id(), TODAY, TODAY, NOW, new Outcome.Sent("42", true), NOW);
    new JdbcDeliveries(database).plan(List.of(new Plan(List.of(delivery), NOW.plusSeconds(9))));
    JdbcDayCounts counts = new JdbcDayCounts(database);
    database.inTransaction(h -> {
      for (int ago = 0; ago < DAYS; ago++) {
        h.execute("insert into day_counts values ('docs-guru', 'Z', '', 5, ?, 3, 9)", "d" + ago);
      }
      return DAYS;
    });
    counts.keep(PRICE, TODAY, TOLD);
    counts.keep(PRICE, TODAY.minusDays(7), UNTOLD);
    new JdbcViews(database, () -> NOW).keep(-5, JdbcViewsTest.VIEW);
    new JdbcViews(database, () -> NOW).keep(6, View.all(5));
    new JdbcMoves(database, () -> NOW).keep(MOVE);
    JdbcViews views = new JdbcViews(database, () -> NOW);
    try (JdbcLastLists lists = new JdbcLastLists(database, views, () -> NOW)) {
      lists.note(
          LastListsContract.FIRST, LastListsContract.page(JdbcViewsTest.VIEW, NOW, 1, 15, "a"));
    }
    new JdbcLooks(database, () -> NOW).shown(LooksContract.FIRST, LOOKED);
    EarlierRows.tenth().forEach(row -> database.use(h -> h.execute(row)));
    new JdbcButtonKeys(database, () -> NOW).rotate();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everythingIsThereAsItWas(Supplier<DatabaseAddress> one, Supplier<DatabaseAddress> other) {
    try (Database from = Database.of(one.get());
        Database to = Database.of(other.get())) {
      fill(from);
      assertThat(DatabaseCopy.copy(from, to))
          .containsEntry("subscriptions", 2)
          .containsEntry("deliveries", 1)
          .containsEntry("day_counts", DAYS + 2)
          .containsEntry("moves", 1)
          .containsEntry("views", 3)
          .containsEntry("listed_rows", 15)
          .containsEntry("looks", 2)
          .containsEntry("bindings", 1)
          .containsEntry("audit", 1)
          .containsEntry("button_keys", 2);
      assertSame(from, to);
      long next = new JdbcSubscriptions(to).add(CHANNEL, FOUNDER, PLAIN, NOW).orElseThrow().id();
      assertThat(next).as("after the removed one").isEqualTo(4);
    }
  }

  private static void assertSame(Database from, Database to) {
    List<Subscription> all = new JdbcSubscriptions(from).after(0, 9);
    assertThat(new JdbcSubscriptions(to).after(0, 9)).isEqualTo(all).hasSize(2);
    for (Subscription each : all) {
      assertThat(new JdbcSubscriptions(to).next(each.id()))
          .isEqualTo(new JdbcSubscriptions(from).next(each.id()));
      assertThat(new JdbcDeliveries(to).last(each.id(), 9))
          .isEqualTo(new JdbcDeliveries(from).last(each.id(), 9));
    }
    assertThat(new JdbcDayCounts(to).before(PRICE, TODAY.plusDays(7), 9))
        .containsExactly(TOLD, UNTOLD);
    assertThat(new JdbcMoves(to, () -> NOW).all()).containsExactly(MOVE);
    JdbcViews views = new JdbcViews(to, () -> NOW);
    assertThat(views.find(-5)).contains(JdbcViewsTest.VIEW);
    assertThat(views.find(6)).contains(View.all(5));
    try (JdbcLastLists lists = new JdbcLastLists(to, views, () -> NOW)) {
      assertThat(lists.row(LastListsContract.FIRST, 15))
          .contains(new LastLists.Row(JdbcViewsTest.VIEW, NOW, 15, LastListsContract.ref("a15")));
    }
    assertThat(new JdbcLooks(to, () -> NOW).of(LooksContract.FIRST).orElseThrow())
        .isEqualTo(LOOKED);
    EarlierRights.assertRead(10, to);
    assertThat(new JdbcButtonKeys(to, () -> NOW).keys())
        .containsExactlyElementsOf(new JdbcButtonKeys(from, () -> NOW).keys());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aDatabaseWithRowsIsRefusedAndLeftAlone(
      Supplier<DatabaseAddress> one, Supplier<DatabaseAddress> other) {
    try (Database from = Database.of(one.get());
        Database to = Database.of(other.get())) {
      fill(from);
      new JdbcViews(to, () -> NOW).keep(1, View.all(5));
      assertThatThrownBy(() -> DatabaseCopy.copy(from, to))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining(to.name() + " is not empty (views: 1)");
      assertThat(new JdbcSubscriptions(to).after(0, 9)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCopyThatFailsHalfwayLeavesNothing(
      Supplier<DatabaseAddress> one, Supplier<DatabaseAddress> other) {
    try (Database from = Database.of(one.get());
        Database to = Database.of(other.get())) {
      fill(from);
      to.use(h -> h.execute("alter table button_keys rename column secret to other"));
      assertThatThrownBy(() -> DatabaseCopy.copy(from, to))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("Nothing was copied: ");
      assertThat(new JdbcSubscriptions(to).after(0, 9)).isEmpty();
      assertThat(new JdbcViews(to, () -> NOW).find(6)).isEmpty();
    }
  }

  /// What the scheduler has to do it writes down anew at each start.
  @Test
  void noTableIsForgottenButTheSchedulers() {
    try (Database database = Database.of(OpenDatabase.file())) {
      List<String> tables =
          database.use(h ->
              h.createQuery(
                      "select name from sqlite_master where type = 'table' and name not like"
                          + " 'sqlite_%' and name not in ('flyway_schema_history', 'scheduled_tasks')")
                  .mapTo(String.class)
                  .list());
      assertThat(tables).containsExactlyInAnyOrderElementsOf(DatabaseCopy.TABLES);
    }
  }
}
