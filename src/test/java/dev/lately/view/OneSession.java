package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.NoViews;
import dev.lately.command.Press;
import dev.lately.listing.Page;
import dev.lately.model.Facts;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Recency;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Times;
import dev.lately.model.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The smallest list that is not empty: one session of one source, of one message, a minute old.
final class OneSession {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final PlatformId PLATFORM = new PlatformId("telegram");

  private OneSession() {}

  static Card card() {
    Clock clock = new Clock(NOW, ZoneId.of("Europe/Berlin"), Texts.of(Locale.ENGLISH));
    Reader reader = new Reader(clock, Map.of(DOCS, "Gurubase"));
    return new ListingCard(reader, stamp(), List.of(DOCS)).of(page(), List.of());
  }

  private static Page page() {
    List<Page.Group> groups =
        Arrays.stream(Recency.values())
            .map(recency ->
                recency == Recency.TODAY
                    ? new Page.Group(recency, 1, false, List.of(session()))
                    : new Page.Group(recency, 0, false, List.of()))
            .toList();
    SourceReport report =
        new SourceReport(DOCS, Optional.of(NOW), false, false, Optional.empty(), Optional.empty());
    return new Page(new Page.Position(1, 1, false, 10), groups, 1, List.of(report), 0);
  }

  private static Session session() {
    return new Session(
        new SessionRef(DOCS, "0f97"),
        Optional.of("How do I rotate API keys?"),
        Optional.empty(),
        Times.of(Optional.of(NOW.minusSeconds(60)), Optional.empty(), false),
        new Facts(1, Optional.of("web"), Optional.empty(), false, Optional.empty()),
        Optional.empty());
  }

  private static CodeStamp stamp() {
    ButtonCodes codes =
        new ButtonCodes(() -> List.of(new byte[32]), new NoViews(), () -> List.of(DOCS));
    Place place = new Place(PLATFORM, "-42", "-42", Optional.empty(), Place.Kind.GROUP);
    Press.Asker asker = Press.Asker.of(new Person(PLATFORM, "11", Set.of()));
    Press press =
        new Press(Action.PAGE, View.all(10), NOW, Press.Spot.at(1), asker, Optional.empty());
    return new CodeStamp(codes, place, press);
  }
}
