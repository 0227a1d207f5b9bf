package dev.lately.digest;

import dev.lately.access.Rights;
import dev.lately.model.Hindrance;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Founder;
import dev.lately.subscription.Manner;
import dev.lately.subscription.MemoryDeliveries;
import dev.lately.subscription.MemorySubscriptions;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.Terms;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The whole room over books kept in memory, two platforms and a clock that a test moves; it is
/// Tuesday, 3 November 2026, 08:00 in Berlin.
final class Counter {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Letters LETTERS =
      new Letters() {
        @Override
        public Card hindered(Subscription subscription, Hindrance why) {
          return card(why.kind() + " " + why.what());
        }

        @Override
        public Card lacking(Subscription subscription, Set<SourceName> missing) {
          return card("lacks " + missing);
        }
      };

  /// When the first digest of a daily one is due.
  static final String HOUR = "2026-11-03T08:00:00Z";

  final StandingClock clock = new StandingClock(Instant.parse("2026-11-03T07:00:00Z"));
  final FakeCourier discord = new FakeCourier("discord", true);
  final FakeCourier telegram = new FakeCourier("telegram", false);
  final Books books;
  final Subscriptions subscriptions;
  final Deliveries deliveries;
  final Set<String> forbidden = new HashSet<>();
  final Set<SourceName> sources = new HashSet<>(Set.of(new SourceName("docs")));
  final Couriers couriers =
      new Couriers(
          List.of(discord, telegram),
          (_, place) ->
              forbidden.contains(place.space())
                  ? Optional.empty()
                  : Optional.of(Rights.alone(Sight.of(Set.copyOf(sources), Level.CONTACT))));
  final Hindrances hindrances;
  final Planner planner;
  DigestWriter writer = Counter::full;
  final DigestRun run;

  Counter() {
    this(new MemorySubscriptions());
  }

  private Counter(MemorySubscriptions subscriptions) {
    this(new Books(subscriptions, new MemoryDeliveries(subscriptions)));
  }

  /// Over books that are kept elsewhere.
  Counter(Books books) {
    this.books = books;
    this.subscriptions = books.subscriptions();
    this.deliveries = books.deliveries();
    this.hindrances = new Hindrances(books, couriers, LETTERS, clock);
    this.planner = new Planner(books, clock);
    this.run = run();
  }

  /// Another process over the same books.
  DigestRun run() {
    DigestWriter now = (subscription, delivery, late) -> writer.write(subscription, delivery, late);
    return new DigestRun(
        books, new Postman(couriers, now, hindrances, new Postman.Desk(books, clock)));
  }

  /// Plans and delivers what is due; the longest wait that a place asks for.
  Duration round() {
    planner.plan();
    return run.open().stream()
        .flatMap(place -> run.deliver(place).stream())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  Subscription daily(Place place) {
    return add(place, Manner.USUAL, Rhythm.CATCH_UP);
  }

  /// A daily one whose first hour has just come.
  Subscription due(Place place) {
    Subscription daily = daily(place);
    clock.moveTo(HOUR);
    return daily;
  }

  /// The same, and its first digest is planned.
  Subscription planned(Place place) {
    Subscription due = due(place);
    planner.plan();
    return due;
  }

  /// The same, and the process ended after it had written that it was sending it.
  Subscription crashed(Place place) {
    Subscription planned = planned(place);
    deliveries.settle(only(planned), new Outcome.Sending(), clock.instant());
    return planned;
  }

  Subscription add(Place place, Manner manner, Duration catchUp) {
    Rhythm rhythm = new Rhythm(LocalTime.of(9, 0), BERLIN, Rhythm.EVERY_DAY, catchUp);
    Person person = new Person(place.platform(), "4711", Set.of());
    Instant now = clock.instant();
    return subscriptions
        .add(
            place,
            new Founder(person, Locale.ENGLISH, now),
            new Terms(rhythm, Content.usual(), manner),
            rhythm.due(rhythm.nextAfter(now)))
        .orElseThrow();
  }

  static Place discord(String channel) {
    return place("discord", channel);
  }

  static Place telegram(String chat) {
    return place("telegram", chat);
  }

  private static Place place(String platform, String id) {
    return new Place(new PlatformId(platform), id, id, Optional.empty(), Place.Kind.GROUP);
  }

  /// What became of each digest, oldest first.
  List<Outcome> outcomes(Subscription subscription) {
    return deliveries.last(subscription.id(), 100).reversed().stream()
        .map(Delivery::outcome)
        .toList();
  }

  Delivery only(Subscription subscription) {
    List<Delivery> all = deliveries.last(subscription.id(), 2);
    if (all.size() != 1) {
      throw new AssertionError("not one delivery: " + all);
    }
    return all.getFirst();
  }

  Subscription now(Subscription subscription) {
    return subscriptions.find(subscription.id()).orElseThrow();
  }

  static Edition full(Subscription subscription, Delivery delivery, boolean late) {
    LocalDate first = delivery.first();
    String words = first + " to " + delivery.date() + (late ? ", late" : "");
    return new Edition.Full(card(words), Optional.empty(), 1);
  }

  static Edition empty(Subscription subscription, Delivery delivery, boolean late) {
    return new Edition.Empty(card("nothing"), card("nothing for a week"));
  }

  private static Card card(String words) {
    return new Card(List.of(new Block.Paragraph(Text.words(words))), List.of());
  }
}
