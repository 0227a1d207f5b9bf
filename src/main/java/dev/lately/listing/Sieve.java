package dev.lately.listing;

import dev.lately.model.Mark;
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
  /// Words, folded, and where they are looked for besides in titles and previews.
  public record Wanted(String words, Optional<Beside> beside) {
    Wanted(String words) {
      this(words, Optional.empty());
    }

    private boolean isIn(Session session) {
      return isIn(session.title())
          || isIn(session.preview())
          || (beside.isPresent() && beside.get().speaksOf(session, words));
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
            .map(Wanted::new),
        Optional.empty());
  }

  /// What holds these words in its title or preview.
  public static Predicate<Session> holding(String words) {
    return of(View.all(View.PAGE_SIZES.getFirst()).withText(Optional.of(words)), Optional.empty());
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
    Optional<Wanted> both = text.map(wanted -> new Wanted(wanted.words(), Optional.of(known)));
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
