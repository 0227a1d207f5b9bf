package dev.lately.digest;

import dev.lately.access.PlaceHabits;
import dev.lately.listing.DayFigures;
import dev.lately.model.Level;
import dev.lately.model.Session;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.DigestCard;
import dev.lately.view.DigestStory;
import dev.lately.view.DigestStory.Days;
import dev.lately.view.Reader;
import dev.lately.view.TermsText;
import dev.lately.view.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Writes a digest from what the sources say, in the language of whoever subscribed.
public final class SourcesDigest implements DigestWriter {
  private static final int WEEK = 7;

  private final Harvester harvester;
  private final Usual usual;
  private final DigestButtons buttons;
  private final Desk desk;

  public SourcesDigest(Harvester harvester, Usual usual, DigestButtons buttons, Desk desk) {
    this.harvester = harvester;
    this.usual = usual;
    this.buttons = buttons;
    this.desk = desk;
  }

  /// The time, the vendors' names by source, how a day is drawn, and how places are spoken to.
  public record Desk(
      InstantSource clock, Map<SourceName, String> vendors, Drawing drawing, PlaceHabits habits) {
    public Desk {
      vendors = Map.copyOf(vendors);
    }

    public Desk(InstantSource clock, Map<SourceName, String> vendors, Drawing drawing) {
      this(clock, vendors, drawing, PlaceHabits.NONE);
    }

    /// The same, where places may have a language of their own.
    public Desk with(PlaceHabits others) {
      return new Desk(clock, vendors, drawing, others);
    }

    public Desk(InstantSource clock, Map<SourceName, String> vendors) {
      this(clock, vendors, Drawing.CHART);
    }
  }

  @Override
  public Edition write(Subscription subscription, Delivery delivery, boolean late) {
    Days days = new Days(delivery.first().minusDays(1), delivery.date().minusDays(1));
    Harvest harvest = harvester.harvest(subscription, delivery);
    Optional<Instant> due = Optional.of(delivery.due()).filter(_ -> late);
    DigestStory story = story(subscription, harvest, days, due);
    usual.keep(subscription, harvest, days);
    return edition(subscription, story, harvest);
  }

  @Override
  public Edition preview(Subscription subscription, Delivery delivery, UnaryOperator<Sight> seen) {
    return new SourcesDigest(harvester.seenAs(seen), usual, buttons, desk)
        .previewed(subscription, delivery);
  }

  private Edition previewed(Subscription subscription, Delivery delivery) {
    Harvest harvest = harvester.soon(subscription, Harvester.window(subscription, delivery));
    Days days = new Days(delivery.first().minusDays(1), delivery.date().minusDays(1));
    DigestStory story = story(subscription, harvest, days, Optional.empty());
    return edition(subscription, story, harvest);
  }

  private DigestStory story(
      Subscription subscription, Harvest harvest, Days days, Optional<Instant> due) {
    Content content = subscription.terms().content();
    DayFigures figures =
        DayFigures.of(
            harvest.sessions(),
            harvest.window(),
            subscription.terms().rhythm().zone(),
            new DayFigures.Naming(content.top(), named(subscription)));
    return new DigestStory(
        content.level().isAtLeast(Level.TITLES)
            ? figures.naming(harvester.titled(figures.newest()))
            : figures,
        days,
        usual.of(subscription, harvest, days),
        harvest.reports(),
        content.level(),
        due);
  }

  private Predicate<Session> named(Subscription subscription) {
    Sight sight = harvester.permitted(subscription);
    return session -> sight.sees(session.ref().source(), Level.TITLES);
  }

  /// A day is empty when every source says so.
  private Edition edition(Subscription subscription, DigestStory story, Harvest harvest) {
    Reader reader = reader(subscription);
    DigestCard card =
        new DigestCard(
            reader,
            buttons.of(subscription, Harvester.view(subscription, harvest.window())),
            missing(subscription, reader));
    Card day = card.of(story);
    if (!story.figures().isEmpty()) {
      return new Edition.Full(day, desk.drawing().tried(reader, story), story.figures().sessions());
    }
    boolean isKnown =
        !harvest.reports().isEmpty() && harvest.whole().size() == harvest.reports().size();
    return isKnown
        ? new Edition.Empty(day, card.heartbeat(story, story.days().last().minusDays(WEEK - 1)))
        : new Edition.Full(day, Optional.empty(), 0);
  }

  private List<Block> missing(Subscription subscription, Reader reader) {
    Set<SourceName> missing = harvester.missing(subscription);
    return missing.isEmpty()
        ? List.of()
        : List.of(new TermsText(reader).missing(subscription.id(), missing));
  }

  /// In the language of the place, or else of whoever subscribed.
  private Reader reader(Subscription subscription) {
    Texts texts =
        desk.habits()
            .of(subscription.place())
            .language()
            .map(Texts::of)
            .orElseGet(() -> Texts.of(subscription.founder().locale()));
    Instant now = desk.clock().instant();
    return new Reader(new Clock(now, subscription.terms().rhythm().zone(), texts), desk.vendors());
  }
}
