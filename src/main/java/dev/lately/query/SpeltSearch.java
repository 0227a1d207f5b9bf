package dev.lately.query;

import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// A vendor's search in several spellings, as one list: a page of it is the next page of each.
///
/// Only the first spelling is waited for. One that the budget has no call for, or that fails, is
/// left for the page after, as are those beyond [#A_PAGE]: the list says that there is more, and
/// why it is not there yet.
final class SpeltSearch {
  /// So many spellings are asked for a page, so that others' searches find budget too.
  private static final int A_PAGE = 4;

  private final SessionProvider provider;
  private final Line line;
  private final Supplier<List<String>> spellings;
  private volatile Set<String> told = Set.of();

  SpeltSearch(SessionProvider provider, Line line, Supplier<List<String>> spellings) {
    this.provider = provider;
    this.line = line;
    this.spellings = spellings;
  }

  /// Whether spellings are known by now that its list does not ask for.
  boolean isBehind() {
    return !told.isEmpty() && !told.containsAll(spellings.get());
  }

  SessionPage page(ListRequest asked) {
    SpeltCursor from = asked.cursor().map(SpeltCursor::read).orElseGet(this::first);
    List<SessionPage> pages = new ArrayList<>();
    List<SpeltCursor.Part> left = new ArrayList<>();
    for (SpeltCursor.Part part : from.parts()) {
      Optional<SessionPage> page =
          part.ended() || pages.size() == A_PAGE
              ? Optional.empty()
              : page(part.of(asked), pages.isEmpty());
      page.ifPresent(pages::add);
      left.add(page.map(p -> part.after(p.next())).orElse(part));
    }
    return merged(pages, new SpeltCursor(left));
  }

  private SpeltCursor first() {
    SpeltCursor first = SpeltCursor.first(spellings.get());
    told = first.words();
    return first;
  }

  private Optional<SessionPage> page(ListRequest request, boolean first) {
    if (first) {
      return Optional.of(provider.list(request));
    }
    try {
      return Optional.of(line.inPassing(() -> provider.list(request)));
    } catch (ProviderException later) {
      return Optional.empty();
    }
  }

  /// A session that was found twice is as it was found first. Spellings find the same by their
  /// nature: that says nothing about a list that shifts.
  private static SessionPage merged(List<SessionPage> pages, SpeltCursor left) {
    SessionPage first = pages.getFirst();
    if (left.parts().size() == 1) {
      return new SessionPage(
          first.sessions(), left.written(), first.whole(), first.total(), first.limit());
    }
    Map<SessionRef, Session> found = new LinkedHashMap<>();
    pages.forEach(page -> page.sessions().forEach(s -> found.putIfAbsent(s.ref(), s)));
    return new SessionPage(
        List.copyOf(found.values()),
        left.written(),
        true,
        OptionalInt.empty(),
        pages.stream().flatMap(page -> page.limit().stream()).findFirst());
  }
}
