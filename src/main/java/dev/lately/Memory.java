package dev.lately;

import dev.lately.command.ButtonKeys;
import dev.lately.command.LastLists;
import dev.lately.command.Looks;
import dev.lately.command.PassingLastLists;
import dev.lately.command.PassingLooks;
import dev.lately.command.PassingViews;
import dev.lately.command.Views;
import dev.lately.query.KeptTitles;
import java.security.SecureRandom;
import java.util.List;

/// What buttons need, the lists that they name and the keys that they are sealed with; what each
/// person was shown last; up to where they have seen each source; the titles that no list has; and
/// who may see what.
record Memory(
    Views views,
    ButtonKeys keys,
    LastLists lists,
    Looks looks,
    KeptTitles titles,
    RightsMemory rights) {

  /// Ends with the process.
  static Memory ofThisProcess() {
    return ofThisProcess(new PassingLooks());
  }

  /// Ends with the process but for those looks.
  static Memory ofThisProcess(Looks looks) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Memory(
        new PassingViews(),
        () -> List.of(key),
        new PassingLastLists(),
        looks,
        KeptTitles.NONE,
        RightsMemory.NONE);
  }

  /// The same with those last lists.
  Memory with(LastLists others) {
    return new Memory(views, keys, others, looks, titles, rights);
  }

  /// The same, which keeps titles there.
  Memory keeping(KeptTitles others) {
    return new Memory(views, keys, lists, looks, others, rights);
  }

  /// The same with those rights.
  Memory with(RightsMemory others) {
    return new Memory(views, keys, lists, looks, titles, others);
  }
}
