package dev.lately.query;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.provider.ListRequest;
import dev.lately.provider.ProviderException;
import dev.lately.provider.SessionPage;
import dev.lately.provider.SessionProvider;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Every conversation of a source read once, the last active first, and again when it changed.
///
/// Nothing is kept of them but their ids and which state of them was read.
final class ConversationRound implements ReadingOn.Round {
  private final SessionProvider provider;

  /// In which state each was read.
  private final Map<String, Long> read = new HashMap<>();

  /// Those of them of which the vendor did not tell all.
  private final Set<String> partly = new HashSet<>();

  /// Those of which it could not tell: they are asked for after the others.
  private final Set<String> failed = new HashSet<>();

  ConversationRound(SessionProvider provider) {
    this.provider = provider;
  }

  @Override
  public boolean read(ReadingOn by) {
    Map<String, Long> listed = new LinkedHashMap<>();
    Optional<ListRequest> next = Optional.of(ListRequest.FIRST);
    OptionalInt total = OptionalInt.empty();
    while (next.isPresent()) {
      ListRequest request = next.get();
      SessionPage page = by.call(() -> provider.list(request));
      page.sessions().forEach(session -> listed.put(session.ref().id(), state(session)));
      total = page.total();
      next = page.next().map(ListRequest.FIRST::next);
    }
    forgetAllBut(listed.keySet());
    OptionalInt all = OptionalInt.of(Math.max(listed.size(), total.orElse(0)));
    int whole = whole(listed);
    by.tell(whole, all);
    for (Map.Entry<String, Long> one : unread(listed)) {
      whole += read(by, one.getKey(), one.getValue()) ? 1 : 0;
      by.tell(whole, all);
    }
    return failed.isEmpty();
  }

  /// A message changes the time of the last, or at least how many there are.
  private static long state(Session session) {
    return session.times().lastMillis() * 1_000_003 + session.facts().messageCount();
  }

  private void forgetAllBut(Set<String> listed) {
    read.keySet().retainAll(listed);
    partly.retainAll(listed);
    failed.retainAll(listed);
  }

  private List<Map.Entry<String, Long>> unread(Map<String, Long> listed) {
    return listed.entrySet().stream()
        .filter(one -> !isRead(one))
        .sorted(Comparator.comparing(one -> failed.contains(one.getKey())))
        .toList();
  }

  private boolean isRead(Map.Entry<String, Long> one) {
    return one.getValue().equals(read.get(one.getKey()));
  }

  private int whole(Map<String, Long> listed) {
    return (int)
        listed.entrySet().stream()
            .filter(one -> isRead(one) && !partly.contains(one.getKey()))
            .count();
  }

  /// Whether all of it is known now.
  private boolean read(ReadingOn by, String id, long state) {
    try {
      Conversation said = by.call(() -> provider.conversation(id));
      keep(id, state, said.complete());
    } catch (ProviderException failure) {
      failed(id, state, failure);
    }
    return !failed.contains(id) && !partly.contains(id);
  }

  private void keep(String id, long state, boolean whole) {
    read.put(id, state);
    failed.remove(id);
    if (whole) {
      partly.remove(id);
    } else {
      partly.add(id);
    }
  }

  /// One that cannot be told is not asked for again until it changes; what says that no call would
  /// help now ends the round.
  private void failed(String id, long state, ProviderException failure) {
    switch (failure.trouble()) {
      case Trouble.NotFound _ -> keep(id, state, true);
      case Trouble.Unreadable _, Trouble.TooLarge _, Trouble.Curtailed _ -> keep(id, state, false);
      case Trouble.VendorError _, Trouble.TimedOut _, Trouble.Unreachable _ -> failed.add(id);
      case Trouble.RefusedKey _,
          Trouble.Forbidden _,
          Trouble.RateLimited _,
          Trouble.OutOfBudget _,
          Trouble.Resting _ ->
          throw failure;
    }
  }
}
