package dev.lately.digest;

import dev.lately.model.Place;
import dev.lately.subscription.Deliveries.Plan;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes down which digests are due, before any is sent. Two that plan at once plan the same.
public final class Planner {
  /// Days further back are not told of any more.
  static final Duration MEMORY = Duration.ofDays(31);

  private static final int BATCH = 500;

  private final Books books;
  private final InstantSource clock;

  public Planner(Books books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// Plans everything that is due by now, and gives the places for which something was planned.
  public Set<Place> plan() {
    Instant now = clock.instant();
    Set<Place> places = new LinkedHashSet<>();
    List<Due> due = books.subscriptions().dueBy(now, BATCH);
    if (due.isEmpty()) {
      return places;
    }
    Leftovers leftovers = new Leftovers(books.deliveries(), now);
    while (!due.isEmpty()) {
      write(due.stream().flatMap(one -> plan(one, leftovers, now)).toList(), leftovers);
      due.forEach(one -> places.add(one.subscription().place()));
      due = due.size() < BATCH ? List.of() : books.subscriptions().dueBy(now, BATCH);
    }
    return places;
  }

  private void write(List<Plan> plans, Leftovers leftovers) {
    books.deliveries().plan(plans);
    plans.forEach(leftovers::settle);
  }

  private Stream<Plan> plan(Due due, Leftovers leftovers, Instant now) {
    Subscription subscription = due.subscription();
    Rhythm rhythm = subscription.terms().rhythm();
    Instant next = rhythm.due(rhythm.nextAfter(now));
    Span span = new Span(dates(rhythm, due.due(), now), leftovers.first(subscription));
    List<Delivery> deliveries = deliveries(subscription, span, now);
    if (deliveries.isEmpty()) {
      books.subscriptions().change(subscription, next);
      return Stream.empty();
    }
    return Stream.of(new Plan(deliveries, next));
  }

  /// The dates that became due, and the day that was left before them.
  private record Span(List<LocalDate> dates, Optional<LocalDate> left) {
    LocalDate first() {
      return left.orElseGet(dates::getFirst);
    }
  }

  /// The dates that became due since then, in their order; those of [#MEMORY] at most.
  static List<LocalDate> dates(Rhythm rhythm, Instant since, Instant now) {
    Instant earliest = now.minus(MEMORY);
    Instant from = since.isBefore(earliest) ? earliest : since;
    return Stream.iterate(
            rhythm.nextAfter(from.minusNanos(1)),
            date -> !rhythm.due(date).isAfter(now),
            date -> rhythm.nextAfter(rhythm.due(date)))
        .toList();
  }

  private static List<Delivery> deliveries(Subscription subscription, Span span, Instant now) {
    Rhythm rhythm = subscription.terms().rhythm();
    List<LocalDate> dates = span.dates();
    boolean inTime = !dates.isEmpty() && !isTooLate(rhythm, rhythm.due(dates.getLast()), now);
    return dates.stream()
        .map(date -> {
          boolean isLast = date.equals(dates.getLast());
          Outcome outcome = inTime ? inTime(isLast) : skipped(Outcome.Reason.TOO_LATE);
          LocalDate first = inTime && isLast ? span.first() : date;
          return new Delivery(subscription.id(), date, first, rhythm.due(date), outcome, now);
        })
        .toList();
  }

  private static Outcome inTime(boolean isLast) {
    return isLast ? new Outcome.Planned() : skipped(Outcome.Reason.COALESCED);
  }

  private static Outcome skipped(Outcome.Reason reason) {
    return new Outcome.Skipped(reason);
  }

  /// What is punctual is never too late, however low the catch-up limit.
  public static boolean isTooLate(Rhythm rhythm, Instant due, Instant now) {
    boolean punctual = rhythm.catchUp().compareTo(Postman.PUNCTUAL) < 0;
    return now.isAfter(due.plus(punctual ? Postman.PUNCTUAL : rhythm.catchUp()));
  }
}
