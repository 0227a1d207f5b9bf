package dev.lately.listing;

import dev.lately.model.Level;
import dev.lately.model.Mark;
import dev.lately.model.Participant;
import dev.lately.model.Session;
import dev.lately.model.View;
import dev.lately.model.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a view keeps of a source's rows: a value, so that the same question sieves once.
///
/// `since` and `until`, which is excluded, are in milliseconds; `origin` and `text` are folded.
/// With a mark, `since` is its line.
public record Sieve(
    Optional<Long> since,
    Optional<Long> until,
    Optional<String> origin,
    boolean pinned,
    Optional<Wanted> text,
    Optional<Mark> mark)
    implements Predicate<Session> {
  /// Words, folded, how much of a session they are looked for in, and what is known besides.
  public record Wanted(String words, Level level, Optional<Beside> beside) {
    private boolean isIn(Session session) {
      return isIn(session.title())
          || (level.isAtLeast(Level.DETAILS) && isIn(session.preview()))
          || (beside.isPresent() && beside.get().speaksOf(session, words))
          || (level.isAtLeast(Level.CONTACT) && isSaidBy(session.participant()));
    }

    private boolean isSaidBy(Optional<Participant> participant) {
      return participant.isPresent()
          && participant.get().fields().values().stream()
              .anyMatch(field -> Folding.contains(field, words));
    }

    private boolean isIn(Optional<String> text) {
      return text.isPresent() && Folding.contains(text.get(), words);
    }
  }

  public static Sieve of(View view, Optional<Instant> since) {
    Optional<Window> window = view.filter().window();
    return new Sieve(
        Stream.of(since, window.map(Window::start))
            .flatMap(Optional::stream)
            .map(Instant::toEpochMilli)
            .max(Comparator.naturalOrder()),
        window.map(Window::end).map(Instant::toEpochMilli),
        view.filter().origin().map(Sieve::lower),
        view.filter().pinned(),
        view.text()
            .map(String::strip)
            .map(Folding::fold)
            .filter(t -> !t.isEmpty())
            .map(t -> new Wanted(t, Level.TITLES, Optional.empty())),
        Optional.empty());
  }

  /// What holds these words in as much of it as a level shows.
  public static Predicate<Session> holding(String words, Level level) {
    View view = View.all(View.PAGE_SIZES.getFirst()).withText(Optional.of(words));
    return of(view, Optional.empty()).at(level);
  }

  /// The same that looks for words in as much of a session as a level shows; without one, in its
  /// title.
  public Sieve at(Level level) {
    Optional<Wanted> words = text.map(t -> new Wanted(t.words(), level, t.beside()));
    return new Sieve(since, until, origin, pinned, words, mark);
  }

  /// The same for what is new to somebody since that mark.
  public Sieve since(Mark seen) {
    long line = seen.line().toEpochMilli();
    return new Sieve(Optional.of(line), until, origin, pinned, text, Optional.of(seen));
  }

  /// The same for rows of which the words are known to be in them.
  public Sieve withoutText() {
    return new Sieve(since, until, origin, pinned, Optional.empty(), mark);
  }

  /// The same for rows of which more words are known than stand in them.
  public Sieve with(Beside known) {
    Optional<Wanted> both =
        text.map(wanted -> new Wanted(wanted.words(), wanted.level(), Optional.of(known)));
    return new Sieve(since, until, origin, pinned, both, mark);
  }

  /// Whether everything passes.
  public boolean isOpen() {
    return since.isEmpty() && until.isEmpty() && origin.isEmpty() && !pinned && text.isEmpty();
  }

  @Override
  public boolean test(Session session) {
    return isLateEnough(session)
        && (until.isEmpty() || session.times().lastMillis() < until.get())
        && (!pinned || session.facts().pinned())
        && (origin.isEmpty() || origin.equals(session.facts().origin().map(Sieve::lower)))
        && (text.isEmpty() || text.get().isIn(session));
  }

  private boolean isLateEnough(Session session) {
    return mark.map(seen -> seen.isNew(session))
        .orElseGet(() -> since.isEmpty() || session.times().lastMillis() >= since.get());
  }

  private static String lower(String origin) {
    return origin.toLowerCase(Locale.ROOT);
  }
}
