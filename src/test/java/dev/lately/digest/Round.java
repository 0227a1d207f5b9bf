package dev.lately.digest;

import dev.lately.model.Place;
import java.time.InstantSource;

/// What the schedule does by the machine's clock, done when a test says.
public final class Round {
  private final Planner planner;
  private final DigestRun run;
  private final Hindrances hindrances;

  public Round(Books books, Couriers couriers, Words words, InstantSource clock) {
    this.hindrances = new Hindrances(books, couriers, words.letters(), clock);
    this.planner = new Planner(books, clock);
    this.run =
        new DigestRun(
            books,
            new Postman(couriers, words.writer(), hindrances, new Postman.Desk(books, clock)));
  }

  /// What is said in digests, and about them.
  public record Words(DigestWriter writer, Letters letters) {}

  /// Plans and delivers what is due, once.
  public void deliver() {
    planner.plan();
    for (Place place : run.open()) {
      run.deliver(place);
    }
  }

  /// Looks whether anything stands in the way of those that are served.
  public void foresee() {
    hindrances.foresee();
  }

  /// Looks whether anything still stands in the way of the others.
  public void review() {
    hindrances.review();
  }
}
