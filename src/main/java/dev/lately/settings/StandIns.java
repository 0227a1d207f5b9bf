package dev.lately.settings;

import java.util.Set;

/// The ids under which Telegram shows people of whom it does not tell who they are. Whoever is
/// named by one is anybody.
public final class StandIns {
  /// Why none can be named.
  public static final String WHY =
      "but not 1087968824 (every anonymous administrator of any group has it, so it would let in"
          + " anybody), nor 136817688 or 777000 (anybody who writes as a channel)";

  /// Every anonymous administrator of every group, whoever writes as a channel, and what a channel
  /// posts.
  private static final Set<String> ALL = Set.of("1087968824", "136817688", "777000");

  private StandIns() {}

  public static boolean has(String id) {
    return ALL.contains(id);
  }
}
