package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.provider.ListRequest;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.Optional;
import java.util.OptionalInt;

/// A source's list read to its end, and later as far as it is new.
///
/// Who is active again moves to the top of such a list: what was active before the last round began
/// was read in it. A round that failed is gone on with where it ended.
final class QuestionRound implements ReadingOn.Round {
  private final SessionProvider provider;
  private Optional<ListRequest> next = Optional.empty();
  private int read;

  /// The last activity of all when the last whole round began, and when this one did.
  private long line = Long.MIN_VALUE;

  private long newest = Long.MIN_VALUE;

  QuestionRound(SessionProvider provider) {
    this.provider = provider;
  }

  @Override
  public boolean read(ReadingOn by) {
    Optional<ListRequest> asked = next.or(() -> Optional.of(ListRequest.FIRST));
    while (asked.isPresent()) {
      next = asked;
      ListRequest request = asked.get();
      SessionPage page = by.call(() -> provider.list(request));
      note(page, request.cursor().isEmpty());
      by.tell(read, OptionalInt.empty());
      asked = isKnown(page) ? Optional.empty() : page.next().map(ListRequest.FIRST::next);
    }
    next = Optional.empty();
    line = newest;
    return true;
  }

  private void note(SessionPage page, boolean first) {
    if (first) {
      newest = page.sessions().stream().mapToLong(QuestionRound::last).max().orElse(line);
    }
    read += (int) page.sessions().stream().filter(session -> last(session) > line).count();
  }

  /// Whether what follows was read in the last round.
  private boolean isKnown(SessionPage page) {
    return page.sessions().stream().anyMatch(session -> last(session) < line);
  }

  private static long last(Session session) {
    return session.times().lastMillis();
  }
}
