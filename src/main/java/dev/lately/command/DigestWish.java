package dev.lately.command;

import dev.lately.model.Level;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody typed of a digest's terms: what was not typed is empty and stays as it is. An
/// empty word or list takes away what was there.
public record DigestWish(When when, What what, How how) {
  /// When it comes, and how late it still may.
  public record When(
      Optional<LocalTime> at,
      Optional<ZoneId> zone,
      Optional<Set<DayOfWeek>> days,
      Optional<Duration> catchUp) {
    public Rhythm over(Rhythm before) {
      return new Rhythm(
          at.orElse(before.at()),
          zone.orElse(before.zone()),
          days.orElse(before.days()),
          catchUp.orElse(before.catchUp()));
    }
  }

  /// What it tells of. The sources are as typed: they may be unknown, or the beginning of a name.
  public record What(
      Optional<List<SourceName>> sources,
      Optional<String> text,
      Optional<String> origin,
      Optional<Integer> top,
      Optional<Level> level) {
    public Content over(Content before) {
      return new Content(
          sources.orElse(before.sources()),
          unlessTakenAway(text.or(before::text)),
          unlessTakenAway(origin.or(before::origin)),
          top.orElse(before.top()),
          level.orElse(before.level()));
    }
  }

  /// How it comes. `role` is the id of a Discord role.
  public record How(
      Optional<String> role, Optional<Boolean> silent, Optional<Manner.EmptyDay> emptyDay) {
    public Manner over(Manner before) {
      return new Manner(
          unlessTakenAway(role.or(before::role)),
          silent.orElse(before.silent()),
          emptyDay.orElse(before.emptyDay()));
    }
  }

  private static Optional<String> unlessTakenAway(Optional<String> word) {
    return word.filter(w -> !w.isEmpty());
  }

  /// These terms with what was typed in their place.
  public Terms over(Terms before) {
    return new Terms(
        when.over(before.rhythm()), what.over(before.content()), how.over(before.manner()));
  }

  public DigestWish withSources(List<SourceName> sources) {
    What meant =
        new What(Optional.of(sources), what.text(), what.origin(), what.top(), what.level());
    return new DigestWish(when, meant, how);
  }
}
