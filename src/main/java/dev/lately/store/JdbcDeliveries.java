package dev.lately.store;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Deliveries in the database.
public final class JdbcDeliveries implements Deliveries {
  /// Touches each subscription, and so holds off its removal; whose digest is due only later was
  /// changed meanwhile, and stays so.
  private static final String ADVANCE =
      """
      update subscriptions
      set next_due = case when next_due <= :planned then :next else next_due end
      where id = :id
      """;

  private static final String PLAN =
      """
      insert into deliveries (subscription, local_date, first_date, due, outcome, detail, changed)
      values (:subscription, :date, :first, :due, :outcome, :detail, :changed)
      on conflict (subscription, local_date) do nothing
      """;

  private static final String SETTLE =
      """
      update deliveries set outcome = :outcome, detail = :detail, changed = :changed
      where subscription = :subscription and local_date = :date
        and outcome = :outcomeBefore and detail = :detailBefore
      """;

  private final Database database;

  public JdbcDeliveries(Database database) {
    this.database = database;
  }

  /// In the order of their subscriptions, so that two who plan at once never wait for each other in
  /// a circle.
  @Override
  public void plan(List<Plan> plans) {
    List<Plan> ordered =
        plans.stream()
            .filter(plan -> !plan.deliveries().isEmpty())
            .sorted(Comparator.comparingLong(JdbcDeliveries::subscription))
            .toList();
    if (!ordered.isEmpty()) {
      database.inTransaction(handle -> insert(handle, advance(handle, ordered)));
    }
  }

  private static long subscription(Plan plan) {
    return plan.deliveries().getFirst().subscription();
  }

  /// Gives back those whose subscriptions are still there.
  private static List<Plan> advance(Handle handle, List<Plan> plans) {
    PreparedBatch batch = handle.prepareBatch(ADVANCE);
    plans.forEach(plan ->
        batch
            .bind("id", subscription(plan))
            .bind("planned", planned(plan).toEpochMilli())
            .bind("next", plan.next().toEpochMilli())
            .add());
    int[] touched = batch.execute();
    return IntStream.range(0, touched.length)
        .filter(i -> touched[i] == 1)
        .mapToObj(plans::get)
        .toList();
  }

  private static Instant planned(Plan plan) {
    return plan.deliveries().stream()
        .flatMap(delivery -> Stream.of(delivery.due(), delivery.at()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static int insert(Handle handle, List<Plan> plans) {
    PreparedBatch batch = handle.prepareBatch(PLAN);
    plans.stream().flatMap(plan -> plan.deliveries().stream()).forEach(d -> bind(batch, d).add());
    return batch.size() == 0 ? 0 : batch.execute().length;
  }

  private static PreparedBatch bind(PreparedBatch batch, Delivery delivery) {
    OutcomeWords words = OutcomeWords.of(delivery.outcome());
    return batch
        .bind("subscription", delivery.subscription())
        .bind("date", delivery.date().toString())
        .bind("first", delivery.first().toString())
        .bind("due", delivery.due().toEpochMilli())
        .bind("outcome", words.outcome())
        .bind("detail", words.detail())
        .bind("changed", delivery.at().toEpochMilli());
  }

  @Override
  public Optional<Delivery> find(long subscription, LocalDate date) {
    return those(
            "where subscription = :subscription and local_date = :date",
            q -> q.bind("subscription", subscription).bind("date", date.toString()))
        .stream()
        .findFirst();
  }

  @Override
  public boolean settle(Delivery from, Outcome to, Instant now) {
    OutcomeWords before = OutcomeWords.of(from.outcome());
    OutcomeWords after = OutcomeWords.of(to);
    return database.use(handle ->
        handle
                .createUpdate(SETTLE)
                .bind("subscription", from.subscription())
                .bind("date", from.date().toString())
                .bind("outcomeBefore", before.outcome())
                .bind("detailBefore", before.detail())
                .bind("outcome", after.outcome())
                .bind("detail", after.detail())
                .bind("changed", now.toEpochMilli())
                .execute()
            == 1);
  }

  @Override
  public List<Delivery> last(long subscription, int most) {
    return those(
        "where subscription = :subscription order by local_date desc limit :most",
        q -> q.bind("subscription", subscription).bind("most", most));
  }

  @Override
  public List<Delivery> open() {
    return those(
        "where outcome in ('planned', 'sending') order by due, subscription, local_date", q -> q);
  }

  private List<Delivery> those(String where, UnaryOperator<Query> bound) {
    return database.use(handle ->
        bound
            .apply(handle.createQuery("select * from deliveries " + where))
            .map((row, _) -> read(row))
            .list());
  }

  private static Delivery read(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("subscription"),
        LocalDate.parse(row.getString("local_date")),
        LocalDate.parse(row.getString("first_date")),
        Instant.ofEpochMilli(row.getLong("due")),
        new OutcomeWords(row.getString("outcome"), row.getString("detail")).read(),
        Instant.ofEpochMilli(row.getLong("changed")));
  }
}
