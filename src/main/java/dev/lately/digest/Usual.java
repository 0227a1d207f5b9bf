package dev.lately.digest;

import dev.lately.model.Session;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.subscription.Content;
import dev.lately.subscription.DayCounts;
import dev.lately.subscription.Subscription;
import dev.lately.view.DigestStory.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/// How many sessions are usual on a weekday, from counts that Lately kept itself.
public record Usual(DayCounts counts) {
  /// Before so many of a weekday are known, nothing is usual.
  private static final int ENOUGH = 4;

  /// So many of the newest of a weekday are looked at.
  private static final int MOST = 8;

  /// Keeps the counts of the days of those sources of which every session is known. A digest that
  /// leaves sessions out counts nothing.
  void keep(Subscription subscription, Harvest harvest, Days days) {
    if (isWhole(subscription.terms().content())) {
      ZoneId zone = subscription.terms().rhythm().zone();
      days.first().datesUntil(days.last().plusDays(1)).forEach(day -> keep(harvest, zone, day));
    }
  }

  private void keep(Harvest harvest, ZoneId zone, LocalDate day) {
    for (SourceName source : harvest.whole()) {
      counts.keep(source, zone, day, count(harvest.sessions(), source, zone, day));
    }
  }

  private static int count(
      Collection<Session> sessions, SourceName source, ZoneId zone, LocalDate day) {
    return (int)
        sessions.stream()
            .filter(session -> session.ref().source().equals(source))
            .flatMap(session -> session.times().lastActivity().stream())
            .filter(time -> time.atZone(zone).toLocalDate().equals(day))
            .count();
  }

  /// The sum of what is usual for each source on each of the days; empty when one is not known.
  OptionalInt of(Subscription subscription, Harvest harvest, Days days) {
    if (!isWhole(subscription.terms().content())) {
      return OptionalInt.empty();
    }
    ZoneId zone = subscription.terms().rhythm().zone();
    List<List<Integer>> known =
        days.first()
            .datesUntil(days.last().plusDays(1))
            .flatMap(day ->
                harvest.reports().stream()
                    .map(SourceReport::source)
                    .map(source -> counts.before(source, zone, day, MOST)))
            .toList();
    boolean enough = !known.isEmpty() && known.stream().allMatch(c -> c.size() >= ENOUGH);
    return enough
        ? OptionalInt.of((int) Math.round(known.stream().mapToDouble(Usual::mean).sum()))
        : OptionalInt.empty();
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static boolean isWhole(Content content) {
    return content.text().isEmpty() && content.origin().isEmpty();
  }
}
