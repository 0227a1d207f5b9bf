package dev.lately.subscription;

import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All subscriptions, kept beyond the process.
public interface Subscriptions {
  /// How many one place may have.
  int MOST_IN_A_PLACE = 10;

  /// Keeps a new one, active, whose first digest is due at that instant. Empty when the place has
  /// [#MOST_IN_A_PLACE] already.
  Optional<Subscription> add(Place place, Founder founder, Terms terms, Instant due);

  Optional<Subscription> find(long id);

  /// Those of one place, oldest first.
  List<Subscription> at(Place place);

  /// Those of a whole guild or chat, oldest first.
  List<Subscription> in(PlatformId platform, String space);

  /// Writes a change, and when the next digest is due; false, and nothing is written, when somebody
  /// changed it since: its version is not that of the argument any more.
  boolean change(Subscription changed, Instant due);

  boolean remove(long id);

  /// Those active ones whose digest is due by then, the longest due first, at most so many.
  List<Due> dueBy(Instant now, int most);

  /// Those that the platform hinders.
  List<Subscription> hindered();

  /// All of them, in the order of their ids, from the one after `id`, at most so many.
  List<Subscription> after(long id, int most);

  /// When the next digest is due.
  Optional<Instant> next(long id);

  /// A group goes on under another id.
  void moved(PlatformId platform, String from, String to);

  /// A subscription and the instant since when its digest is due.
  record Due(Subscription subscription, Instant due) {}
}
