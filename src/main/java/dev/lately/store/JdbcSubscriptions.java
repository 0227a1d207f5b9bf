package dev.lately.store;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.subscription.Founder;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// Subscriptions in the database. Of the founder's roles none is kept: they change.
public final class JdbcSubscriptions implements Subscriptions {
  private static final String ADD =
      """
      insert into subscriptions (platform, space, channel, topic, kind,
        founder_platform, founder, language, founded, time_of_day, zone, weekdays, catch_up,
        sources, words, origin, top, level, role, silent, empty_day,
        state, since, hindrance, next_due, version)
      values (:platform, :space, :channel, :topic, :kind,
        :founderPlatform, :founder, :language, :founded, :timeOfDay, :zone, :weekdays, :catchUp,
        :sources, :words, :origin, :top, :level, :role, :silent, :emptyDay,
        :state, :since, :hindrance, :due, 1)
      returning *
      """;

  private static final String CHANGE =
      """
      update subscriptions set platform = :platform, space = :space, channel = :channel,
        topic = :topic, kind = :kind, time_of_day = :timeOfDay, zone = :zone,
        weekdays = :weekdays, catch_up = :catchUp, sources = :sources, words = :words,
        origin = :origin, top = :top, level = :level, role = :role, silent = :silent,
        empty_day = :emptyDay, state = :state, since = :since, hindrance = :hindrance,
        next_due = :due, version = version + 1
      where id = :id and version = :version
      """;

  private static final String AT =
      "where platform = :platform and space = :space and channel = :channel"
          + " and coalesce(topic, '') = :topic";

  private static final String MOVE =
      """
      update subscriptions set space = :to, version = version + 1,
        channel = case when channel = :from then :to else channel end
      where platform = :platform and space = :from
      """;

  private final Database database;

  public JdbcSubscriptions(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Subscription> add(Place place, Founder founder, Terms terms, Instant due) {
    return database.alone(handle ->
        countAt(handle, place) < MOST_IN_A_PLACE
            ? Optional.of(insert(handle, place, founder, new Agreed(terms, due)))
            : Optional.empty());
  }

  private record Agreed(Terms terms, Instant due) {}

  private static Subscription insert(Handle handle, Place place, Founder founder, Agreed agreed) {
    Query query = handle.createQuery(ADD).bind("due", agreed.due().toEpochMilli());
    SubscriptionRow.bind(query, place);
    SubscriptionRow.bind(query, founder);
    SubscriptionRow.bind(query, agreed.terms());
    SubscriptionRow.bind(query, new State.Active());
    return query.map((row, _) -> SubscriptionRow.read(row)).one();
  }

  private static int countAt(Handle handle, Place place) {
    return at(handle.createQuery("select count(*) from subscriptions " + AT), place)
        .mapTo(Integer.class)
        .one();
  }

  private static Query at(Query query, Place place) {
    return query
        .bind("platform", place.platform().value())
        .bind("space", place.space())
        .bind("channel", place.channel())
        .bind("topic", place.topic().orElse(""));
  }

  @Override
  public Optional<Subscription> find(long id) {
    return those("where id = :id", q -> q.bind("id", id)).stream().findFirst();
  }

  @Override
  public List<Subscription> at(Place place) {
    return those(AT + " order by id", q -> at(q, place));
  }

  @Override
  public List<Subscription> in(PlatformId platform, String space) {
    return those(
        "where platform = :platform and space = :space order by id",
        q -> q.bind("platform", platform.value()).bind("space", space));
  }

  @Override
  public boolean change(Subscription changed, Instant due) {
    return database.use(handle -> {
      Update update =
          handle
              .createUpdate(CHANGE)
              .bind("id", changed.id())
              .bind("version", changed.version())
              .bind("due", due.toEpochMilli());
      SubscriptionRow.bind(update, changed.place());
      SubscriptionRow.bind(update, changed.terms());
      return SubscriptionRow.bind(update, changed.state()).execute() == 1;
    });
  }

  @Override
  public boolean remove(long id) {
    return database.use(h -> h.execute("delete from subscriptions where id = ?", id)) == 1;
  }

  @Override
  public List<Due> dueBy(Instant now, int most) {
    return database.use(handle ->
        handle
            .createQuery(
                "select * from subscriptions where state = 'active' and next_due <= :now"
                    + " order by next_due, id limit :most")
            .bind("now", now.toEpochMilli())
            .bind("most", most)
            .map((row, _) ->
                new Due(SubscriptionRow.read(row), Instant.ofEpochMilli(row.getLong("next_due"))))
            .list());
  }

  @Override
  public List<Subscription> hindered() {
    return those("where state = 'hindered' order by id", q -> q);
  }

  @Override
  public List<Subscription> after(long id, int most) {
    return those(
        "where id > :id order by id limit :most", q -> q.bind("id", id).bind("most", most));
  }

  @Override
  public Optional<Instant> next(long id) {
    return database.use(handle ->
        handle
            .createQuery("select next_due from subscriptions where id = ?")
            .bind(0, id)
            .map((row, _) -> Instant.ofEpochMilli(row.getLong("next_due")))
            .findOne());
  }

  @Override
  public void moved(PlatformId platform, String from, String to) {
    var _ =
        database.use(handle ->
            handle
                .createUpdate(MOVE)
                .bind("platform", platform.value())
                .bind("from", from)
                .bind("to", to)
                .execute());
  }

  private List<Subscription> those(String where, UnaryOperator<Query> bound) {
    return database.use(handle ->
        bound
            .apply(handle.createQuery("select * from subscriptions " + where))
            .map((row, _) -> SubscriptionRow.read(row))
            .list());
  }
}
