package dev.lately.provider;

import dev.lately.model.Session;
import dev.lately.model.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One page of a source's list.
///
/// `next` is the cursor of the page after, empty at the end. `whole`: the page holds the list from
/// its beginning (a vendor that only knows a growing limit), so it replaces the pages before.
/// `limit` says that the vendor gives no more though there is more.
public record SessionPage(
    List<Session> sessions,
    Optional<String> next,
    boolean whole,
    OptionalInt total,
    Optional<Trouble.Curtailed> limit) {
  public SessionPage {
    sessions = List.copyOf(sessions);
  }
}
