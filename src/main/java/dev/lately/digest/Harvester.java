package dev.lately.digest;

import dev.lately.access.Deed;
import dev.lately.access.Grants;
import dev.lately.model.Filter;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.query.Excerpt;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.subscription.Content;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Asks the sources for the sessions of some days, and asks again while some are late: a digest can
/// wait longer than a person.
///
/// `seen` is what its reader sees of what everybody in a digest's place may read.
public record Harvester(SessionQueries queries, Grants grants, UnaryOperator<Sight> seen) {
  /// Each look waits for the answer's deadline, 2.5 s: together a minute.
  private static final int LOOKS = 24;

  /// So often for somebody who waits: at most ten seconds.
  private static final int SOON = 4;

  /// How long a digest waits for titles.
  private static final Duration TITLES = Duration.ofSeconds(5);

  /// No digest counts more.
  private static final int MOST = 100_000;

  /// For everybody in a digest's place.
  public Harvester(SessionQueries queries, Grants grants) {
    this(queries, grants, UnaryOperator.identity());
  }

  /// The same for somebody who may see less.
  Harvester seenAs(UnaryOperator<Sight> other) {
    return new Harvester(queries, grants, other);
  }

  Harvest harvest(Subscription subscription, Delivery delivery) {
    return look(subscription, window(subscription, delivery), LOOKS);
  }

  /// The same for somebody who waits for it.
  public Harvest soon(Subscription subscription, Window window) {
    return look(subscription, window, SOON);
  }

  /// These sessions with the titles that came within a few seconds, where their lists have none.
  List<Session> titled(List<Session> newest) {
    return queries.titled(newest, TITLES).map(CompletableFuture::join).orElse(newest);
  }

  /// The sources that a digest asks for and its place may not see: not configured, or not granted.
  public Set<SourceName> missing(Subscription subscription) {
    Set<SourceName> missing = new TreeSet<>(subscription.terms().content().sources());
    missing.removeAll(open(subscription).sources());
    return missing;
  }

  private Harvest look(Subscription subscription, Window window, int looks) {
    Harvest harvest = look(subscription, window);
    for (int look = 1; look < looks && harvest.isRipening(); look++) {
      harvest = look(subscription, window);
    }
    return harvest;
  }

  /// What the reader sees of it.
  public Sight permitted(Subscription subscription) {
    return seen.apply(open(subscription));
  }

  /// What everybody in the place may read.
  private Sight open(Subscription subscription) {
    return grants
        .rights(subscription.founder().person(), subscription.place())
        .map(rights -> rights.to(Deed.DIGEST).open())
        .orElse(Sight.NOTHING);
  }

  private Harvest look(Subscription subscription, Window window) {
    Rhythm rhythm = subscription.terms().rhythm();
    Sight sight = permitted(subscription);
    Snapshot snapshot = queries.ask(view(subscription, window), sight, rhythm.zone());
    Recency.Bounds bounds = Recency.Bounds.of(snapshot.at(), rhythm.zone());
    Excerpt excerpt = snapshot.excerpt(0, MOST, bounds);
    return new Harvest(excerpt.rows(), excerpt.reports(), window, sight);
  }

  /// The list of the sessions that a digest tells of.
  public static View view(Subscription subscription, Window window) {
    Content content = subscription.terms().content();
    Filter filter = new Filter(Since.ALL, content.origin(), false, Optional.of(window));
    return new View(content.sources(), content.text(), filter, View.PAGE_SIZES.get(1));
  }

  /// The days that a delivery tells of.
  public static Window window(Subscription subscription, Delivery delivery) {
    Rhythm rhythm = subscription.terms().rhythm();
    return new Window(
        rhythm.window(delivery.first()).start(), rhythm.window(delivery.date()).end());
  }
}
