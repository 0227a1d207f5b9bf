package dev.lately.digest;

import dev.lately.listing.MessageCount;
import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.DayCounts.Count;
import dev.lately.subscription.DayCounts.Subject;
import dev.lately.subscription.Subscription;
import dev.lately.subscription.Terms;
import dev.lately.view.DigestStory;
import dev.lately.view.DigestStory.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How many sessions and messages are usual on a weekday, from counts that Lately kept itself.
public record Usual(DayCounts counts) {
  /// Before so many of a weekday are known, nothing is usual.
  private static final int ENOUGH = 4;

  /// So many of the newest of a weekday are looked at.
  private static final int MOST = 8;

  /// Keeps the counts of the days of those sources of which every session is known.
  void keep(Subscription subscription, Harvest harvest, Days days) {
    dates(days).forEach(day -> keep(subscription.terms(), harvest, day));
  }

  private void keep(Terms terms, Harvest harvest, LocalDate day) {
    for (SourceName source : harvest.whole()) {
      Subject subject = Subject.of(source, terms, harvest.sight().of(source));
      counts.keep(subject, day, count(harvest.sessions(), subject, day));
    }
  }

  private static Count count(Collection<Session> sessions, Subject subject, LocalDate day) {
    List<Session> held =
        sessions.stream()
            .filter(session -> session.ref().source().equals(subject.source()))
            .filter(session -> isOf(day, session, subject.zone()))
            .toList();
    MessageCount messages = MessageCount.of(held);
    return new Count(
        held.size(), messages.isOpen() ? OptionalInt.empty() : OptionalInt.of(messages.known()));
  }

  private static boolean isOf(LocalDate day, Session session, ZoneId zone) {
    return session
        .times()
        .lastActivity()
        .filter(time -> time.atZone(zone).toLocalDate().equals(day))
        .isPresent();
  }

  /// The sums of what is usual for each source on each of the days; empty when one is not known.
  DigestStory.Usual of(Subscription subscription, Harvest harvest, Days days) {
    List<List<Count>> known =
        dates(days)
            .flatMap(day ->
                harvest.reports().stream()
                    .map(SourceReport::source)
                    .map(s -> Subject.of(s, subscription.terms(), harvest.sight().of(s)))
                    .map(subject -> counts.before(subject, day, MOST)))
            .toList();
    return new DigestStory.Usual(
        sum(known.stream().map(Usual::sessions).toList()),
        sum(known.stream().map(Usual::messages).toList()));
  }

  private static List<Integer> sessions(List<Count> counts) {
    return counts.stream().map(Count::sessions).toList();
  }

  /// Since the last day of which not all were known: of a vendor that does not tell, only days
  /// without a session are known, and those are not usual.
  private static List<Integer> messages(List<Count> counts) {
    return counts.stream()
        .map(Count::messages)
        .takeWhile(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  private static OptionalInt sum(List<List<Integer>> known) {
    boolean enough = !known.isEmpty() && known.stream().allMatch(c -> c.size() >= ENOUGH);
    return enough
        ? OptionalInt.of((int) Math.round(known.stream().mapToDouble(Usual::mean).sum()))
        : OptionalInt.empty();
  }

  private static Stream<LocalDate> dates(Days days) {
    return days.first().datesUntil(days.last().plusDays(1));
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
